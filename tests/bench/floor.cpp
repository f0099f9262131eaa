// SPDX-License-Identifier: MIT
#include "floor.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What follows the frontmatter.
std::string body_of(const std::string& file) { return file.substr(file.find("\n---\n", 3) + 5); }

void convert(const std::string& body) {
    constexpr int options = CMARK_OPT_FOOTNOTES;
    cmark_parser* parser = cmark_parser_new(options);
    for (const char* name : {"table", "strikethrough", "autolink"}) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser, body.data(), body.size());
    cmark_node* document = cmark_parser_finish(parser);
    std::free(cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)));
    cmark_node_free(document);
    cmark_parser_free(parser);
}

}  // namespace

double floor_of_markdown(const std::string& content) {
    cmark_gfm_core_extensions_ensure_registered();
    Clock::duration spent{};
    for (const auto& entry : fs::recursive_directory_iterator(content + "/reports")) {
        if (entry.path().extension() != ".md") continue;
        const std::string body = body_of(read(entry.path()));
        const auto start = Clock::now();
        convert(body);
        spent += Clock::now() - start;
    }
    return std::chrono::duration<double>(spent).count();
}

double floor_of_writing(const std::string& site, const std::string& copy) {
    fs::create_directories(copy);
    Clock::duration spent{};
    for (const auto& entry : fs::recursive_directory_iterator(site)) {
        const fs::path to = copy / fs::relative(entry.path(), site);
        if (entry.is_directory()) {
            fs::create_directories(to);
            continue;
        }
        const std::string bytes = read(entry.path());
        const auto start = Clock::now();
        const int fd = open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (fd < 0 || write(fd, bytes.data(), bytes.size()) < 0 || close(fd) != 0)
            throw std::runtime_error("cannot write " + to.string());
        spent += Clock::now() - start;
    }
    return std::chrono::duration<double>(spent).count();
}
