// SPDX-License-Identifier: MIT
// The words of diagnostics whose causes are tested in their rooms.
#include "catch.h"
#include "snapshots.h"

using namespace gongkai;
using gongkai::testing::rendered;

TEST_CASE("What the repository and the theme refuse is said in full") {
    Diagnostics diagnostics;
    diagnostics.add(Code::file_unreadable, "content/a.md", {}, {"Permission denied"});
    diagnostics.add(Code::path_illegal, "content/b.md", {});
    diagnostics.add(Code::theme_value_kind, "themes/t/templates/home.mustache", {1, 4, 9},
                    {"years", "列表", "{{years}}", "{{#years}}"});
    const testing::Files files = {{"themes/t/templates/home.mustache", "<p>{{years}}</p>\n"}};
    CHECK(rendered(diagnostics, files) ==
          "content/a.md: error[file-unreadable]: 无法读取：Permission denied\n"
          "  提示：请检查文件和文件夹的权限\n"
          "content/b.md: error[path-illegal]: git 不允许的文件名，或同名文件出现两次\n"
          "  提示：这个提交不是用 git 正常做出的，请核对来源\n"
          "themes/t/templates/home.mustache:1:4: error[theme-value-kind]: “years”的类型是 列表，不能写成 "
          "{{years}}\n"
          "  <p>{{years}}</p>\n"
          "     ^~~~~~~~~ 应写成 {{#years}}\n");
}
