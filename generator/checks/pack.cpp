// SPDX-License-Identifier: MIT
// Findings as bytes.
#include "checks/checks.h"
#include "packing/packing.h"

namespace gongkai {

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
