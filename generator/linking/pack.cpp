// SPDX-License-Identifier: MIT
// References as bytes.
#include "linking/linking.h"
#include "packing/packing.h"

namespace gongkai {
namespace {

void put(Packer& packer, const Quote& quote) {
    packer.text(quote.anchor);
    packer.text(quote.sentence);
    packer.number(quote.begin);
    packer.number(quote.end);
}
Quote take_quote(Unpacker& unpacker) {
    Quote quote;
    quote.anchor = unpacker.text();
    quote.sentence = unpacker.text();
    quote.begin = unpacker.number();
    quote.end = unpacker.number();
    return quote;
}

}  // namespace

std::string pack(const References& references) {
    Packer packer;
    packer.number(references.citations.size());
    for (const Citation& each : references.citations) {
        for (const std::string* text : {&each.number, &each.printed, &each.title}) packer.text(*text);
        put(packer, each.quote);
    }
    packer.number(references.titles.size());
    for (const TitleMention& each : references.titles) {
        packer.text(each.title);
        packer.text(each.number);
        put(packer, each.quote);
    }
    packer.number(references.bodies.size());
    for (const BodyMention& each : references.bodies) {
        packer.number(each.department);
        packer.number(each.times);
        put(packer, each.quote);
    }
    packer.number(references.reports.size());
    for (const ReportMention& each : references.reports) {
        packer.text(each.stem);
        put(packer, each.quote);
    }
    return packer.take();
}

References unpack_references(std::string_view bytes) {
    Unpacker unpacker(bytes);
    References references;
    references.citations.resize(unpacker.number());
    for (Citation& each : references.citations) {
        for (std::string* text : {&each.number, &each.printed, &each.title}) *text = unpacker.text();
        each.quote = take_quote(unpacker);
    }
    references.titles.resize(unpacker.number());
    for (TitleMention& each : references.titles) {
        each.title = unpacker.text();
        each.number = unpacker.text();
        each.quote = take_quote(unpacker);
    }
    references.bodies.resize(unpacker.number());
    for (BodyMention& each : references.bodies) {
        each.department = unpacker.number();
        each.times = unpacker.number();
        each.quote = take_quote(unpacker);
    }
    references.reports.resize(unpacker.number());
    for (ReportMention& each : references.reports) {
        each.stem = unpacker.text();
        each.quote = take_quote(unpacker);
    }
    return references;
}

}  // namespace gongkai
