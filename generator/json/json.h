// SPDX-License-Identifier: MIT
// Writing JSON, by RapidJSON. The only room that includes it. Keys come out in the order given, so
// the same calls give the same bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gongkai {

/// Indented by two spaces and ended by a line, or all on one line without blanks.
enum class JsonStyle { indented, compact };

/// A streaming writer. REQUIRES: calls nest as JSON does.
class JsonWriter {
public:
    explicit JsonWriter(JsonStyle style = JsonStyle::indented);
    ~JsonWriter();
    JsonWriter(JsonWriter&&) noexcept;

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(unsigned number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
    /// Decimal digits as they are: 30.00 stays 30.00. REQUIRES: a JSON number.
    JsonWriter& number(std::string_view decimal);
    JsonWriter& value(bool truth);
    JsonWriter& null();
    template <class T>
    JsonWriter& member(std::string_view name, const T& v) {
        return key(name).value(v);
    }

    /// The finished text; indented it ends with a newline.
    std::string take();

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};

}  // namespace gongkai
