// SPDX-License-Identifier: MIT
#include "json/json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace gongkai {

struct JsonWriter::Rep {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> indented{buffer};
    rapidjson::Writer<rapidjson::StringBuffer> compact{buffer};
    JsonStyle style;

    explicit Rep(JsonStyle s) : style(s) { indented.SetIndent(' ', 2); }

    template <class Call>
    void write(Call call) {
        if (style == JsonStyle::indented)
            call(indented);
        else
            call(compact);
    }
};

namespace {
rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }
}  // namespace

JsonWriter::JsonWriter(JsonStyle style) : rep_(std::make_unique<Rep>(style)) {}
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;

JsonWriter& JsonWriter::begin_object() {
    rep_->write([](auto& to) { to.StartObject(); });
    return *this;
}
JsonWriter& JsonWriter::end_object() {
    rep_->write([](auto& to) { to.EndObject(); });
    return *this;
}
JsonWriter& JsonWriter::begin_array() {
    rep_->write([](auto& to) { to.StartArray(); });
    return *this;
}
JsonWriter& JsonWriter::end_array() {
    rep_->write([](auto& to) { to.EndArray(); });
    return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
    rep_->write([&](auto& to) { to.Key(name.data(), size_of(name)); });
    return *this;
}
JsonWriter& JsonWriter::value(std::string_view text) {
    rep_->write([&](auto& to) { to.String(text.data(), size_of(text)); });
    return *this;
}
JsonWriter& JsonWriter::value(std::int64_t number) {
    rep_->write([&](auto& to) { to.Int64(number); });
    return *this;
}
JsonWriter& JsonWriter::value(bool truth) {
    rep_->write([&](auto& to) { to.Bool(truth); });
    return *this;
}
JsonWriter& JsonWriter::number(std::string_view decimal) {
    rep_->write([&](auto& to) { to.RawValue(decimal.data(), decimal.size(), rapidjson::kNumberType); });
    return *this;
}
JsonWriter& JsonWriter::null() {
    rep_->write([](auto& to) { to.Null(); });
    return *this;
}

std::string JsonWriter::take() {
    std::string text(rep_->buffer.GetString(), rep_->buffer.GetSize());
    if (rep_->style == JsonStyle::indented) text.push_back('\n');
    return text;
}

}  // namespace gongkai
