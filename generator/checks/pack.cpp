// SPDX-License-Identifier: MIT
// Findings as bytes: numbers as four bytes, texts with their length before them. Written and read by the
// same program in the same run.
#include <cassert>
#include <cstring>

#include "checks/checks.h"

namespace gongkai {
namespace {

class Packer {
public:
    void number(std::size_t value) {
        const auto small = static_cast<std::uint32_t>(value);
        char bytes[sizeof small];
        std::memcpy(bytes, &small, sizeof small);
        out_.append(bytes, sizeof small);
    }
    void text(const std::string& value) {
        number(value.size());
        out_ += value;
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint32_t number() {
        std::uint32_t value = 0;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(take(number())); }

private:
    std::string_view take(std::size_t size) {
        assert(size <= rest_.size());
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

}  // namespace

std::string pack(const std::vector<Finding>& findings) {
    Packer packer;
    packer.number(findings.size());
    for (const Finding& f : findings) {
        packer.number(static_cast<std::size_t>(f.rule));
        packer.number(static_cast<std::size_t>(f.verdict));
        for (const std::string* text : {&f.subject, &f.arithmetic, &f.stated, &f.computed, &f.explanation})
            packer.text(*text);
        packer.number(f.places.size());
        for (const FindingPlace& each : f.places) {
            for (const unsigned value : {each.place.line, each.place.column, each.place.length})
                packer.number(value);
            packer.text(each.anchor);
        }
    }
    return packer.take();
}

std::vector<Finding> unpack(std::string_view bytes) {
    Unpacker unpacker(bytes);
    std::vector<Finding> findings(unpacker.number());
    for (Finding& f : findings) {
        f.rule = static_cast<Code>(unpacker.number());
        f.verdict = static_cast<Verdict>(unpacker.number());
        for (std::string* text : {&f.subject, &f.arithmetic, &f.stated, &f.computed, &f.explanation})
            *text = unpacker.text();
        f.places.resize(unpacker.number());
        for (FindingPlace& each : f.places) {
            each.place.line = unpacker.number();
            each.place.column = unpacker.number();
            each.place.length = unpacker.number();
            each.anchor = unpacker.text();
        }
    }
    return findings;
}

}  // namespace gongkai
