// SPDX-License-Identifier: MIT
#include "json/json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace gongkai {

struct JsonWriter::Rep {
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer{buffer};
};

namespace {
rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }
}  // namespace

JsonWriter::JsonWriter() : rep_(std::make_unique<Rep>()) { rep_->writer.SetIndent(' ', 2); }
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;

JsonWriter& JsonWriter::begin_object() { return rep_->writer.StartObject(), *this; }
JsonWriter& JsonWriter::end_object() { return rep_->writer.EndObject(), *this; }
JsonWriter& JsonWriter::begin_array() { return rep_->writer.StartArray(), *this; }
JsonWriter& JsonWriter::end_array() { return rep_->writer.EndArray(), *this; }
JsonWriter& JsonWriter::key(std::string_view name) {
    return rep_->writer.Key(name.data(), size_of(name)), *this;
}
JsonWriter& JsonWriter::value(std::string_view text) {
    return rep_->writer.String(text.data(), size_of(text)), *this;
}
JsonWriter& JsonWriter::value(std::int64_t number) { return rep_->writer.Int64(number), *this; }
JsonWriter& JsonWriter::value(bool truth) { return rep_->writer.Bool(truth), *this; }
JsonWriter& JsonWriter::null() { return rep_->writer.Null(), *this; }

std::string JsonWriter::take() {
    std::string text(rep_->buffer.GetString(), rep_->buffer.GetSize());
    text.push_back('\n');
    return text;
}

}  // namespace gongkai
