// SPDX-License-Identifier: MIT
// Every diagnostic of the room, as a person reads it.
#include "markdown/markdown_testing.h"

using namespace gongkai;

TEST_CASE("HTML is left out and named with its place; a closing tag belongs to its opening one") {
    CHECK(reports_of("甲<b>乙</b>\n\n<div>\n丙\n</div>\n\n<!-- 内部 -->\n") ==
          R"(a.md:1:2: error[markdown-raw-html]: HTML 标签不会公开：<b>
  甲<b>乙</b>
    ^~~
  提示：请改用 Markdown；要显示尖括号本身，写成 \<
a.md:3:1: error[markdown-raw-html]: HTML 块连同其中的文字不会公开
  <div>
  ^~~~~ 由此开始的整块
  提示：请改用 Markdown；要显示尖括号本身，写成 \<
a.md:7:1: note[markdown-comment]: 注释不会公开
  <!-- 内部 -->
  ^~~~~~~~~~~~~
)");
}

TEST_CASE("links whose scheme is not allowed keep their text, however the scheme is hidden") {
    CHECK(reports_of("甲[乙](javascript:alert(1))\n") ==
          R"(a.md:1:6: error[markdown-unsafe-link]: 不允许的链接类型“javascript:”，只保留了文字
  甲[乙](javascript:alert(1))
         ^~~~~~~~~~~~~~~~~~~
  提示：可以用 http、https、mailto、tel，或站内的相对地址
)");
    for (const char* hidden :
         {"[a](JavaScript:x)", "[a](&#106;avascript:x)", "[a](java&Tab;script:x)", "[a](<  javascript:x>)",
          "[a](&#1;javascript:x)", "[a](feed:javascript:x)", "[a](file:///etc)", "[a](data:text/html,x)",
          "[a](vbscript:x)", "<javascript:x>", "[a][b]\n\n[b]: javascript:x",
          "![a](data:image/png;base64,x)"}) {
        INFO(hidden);
        CHECK(reports_of(hidden).find("error[markdown-unsafe-link]") != std::string::npos);
        CHECK(html_of(hidden).find("<a ") == std::string::npos);
        CHECK(html_of(hidden).find("<img") == std::string::npos);
    }
    for (const char* allowed :
         {"[a](https://b.cn)", "[a](HTTP://b.cn)", "[a](mailto:a@b.cn)", "[a](tel:0751-1)", "[a](../b.md#c)",
          "[a](#c)", "[a](甲：乙.md)", "[a](报告/a:b.md)", "[a]()"}) {
        INFO(allowed);
        CHECK(reports_of(allowed).empty());
        CHECK(html_of(allowed).find("<a href") != std::string::npos);
    }
}

TEST_CASE("an image from another site becomes its description") {
    CHECK(reports_of("![图](https://b.cn/a.png)\n") ==
          R"(a.md:1:6: error[markdown-external-image]: 图片来自别的网站，只保留了说明文字
  ![图](https://b.cn/a.png)
        ^~~~~~~~~~~~~~~~~~
  提示：请把图片文件和报告一起提交，再用相对地址引用
)");
    CHECK(html_of("![图](https://b.cn/a.png)") == "<p id=\"s0-p1\">图</p>\n");
    CHECK(html_of("![图](//b.cn/a.png)") == "<p id=\"s0-p1\">图</p>\n");
    CHECK(html_of("![图](\\\\\\\\b.cn/a.png)") == "<p id=\"s0-p1\">图</p>\n");
}

TEST_CASE("what Markdown swallows is named") {
    CHECK(reports_of("|甲|乙|\n|-|-|\n|1|2|多余|\n") ==
          R"(a.md:3:6: error[markdown-extra-cell]: 这一行的单元格比表头多，从这里起没有发布
  |1|2|多余|
       ^~~~ 表头有 2 列
  提示：要在单元格里写竖线，请写成 \|
)");
    CHECK(reports_of("[注]: 数据来自决算。\n\n[a]: b.md\n\n[a]\n") ==
          R"(a.md:1:1: error[markdown-unused-definition]: 这一行被当作链接定义，没有发布
  [注]: 数据来自决算。
  ^~~~
  提示：要作为文字显示，请在前面加反斜杠：\[注]
)");
    CHECK(reports_of("甲\n\n[^1]: 无人引用\n") ==
          R"(a.md:3:1: error[markdown-unused-footnote]: 脚注“[^1]”在正文中没有引用，没有发布
  [^1]: 无人引用
  ^~~~
  提示：请在正文中引用它，或改写为普通段落；同名脚注只有第一个有效
)");
    CHECK(reports_of("``` 总支出\n509\n```\n") ==
          R"(a.md:1:5: error[markdown-code-info]: 代码块开头这一行的文字没有发布
  ``` 总支出
      ^~~~~~
  提示：``` 或 ~~~ 会开始一个代码块；请把文字移到下一行
)");
}

TEST_CASE("texts that Markdown understands differently from their writer are warned of") {
    CHECK(reports_of("本年** 重点 **工作\n") ==
          R"(a.md:1:3: warning[markdown-literal-stars]: ** 没有成对，会原样显示
  本年** 重点 **工作
      ^~
  提示：** 与要加粗的文字之间不要有空格；要显示星号本身，写成 \*\*
a.md:1:9: warning[markdown-literal-stars]: ** 没有成对，会原样显示
  本年** 重点 **工作
              ^~
  提示：** 与要加粗的文字之间不要有空格；要显示星号本身，写成 \*\*
)");
    CHECK(reports_of("合计 509.10 万元\n---\n") ==
          R"(a.md:2:1: warning[markdown-setext]: 这一行使上面的文字变成了标题
  ---
  ^~~
  提示：要作分隔线，请在它前面空一行
)");
    CHECK(reports_of("甲\n\n    市科协总支出\n") ==
          R"(a.md:3:1: warning[markdown-indented-code]: 行首的空格使这一段变成了代码块
      市科协总支出
  ^~~~
  提示：段首缩进由网页样式完成，请删去空格
)");
    CHECK(reports_of("##一、职能\n") == R"(a.md:1:1: warning[markdown-heading-blank]: # 后面没有空格，不是标题
  ##一、职能
  ^~
  提示：请在 # 和标题之间加一个空格
)");
    CHECK(reports_of("｜项目｜金额｜\n｜甲｜1｜\n") ==
          R"(a.md:1:1: warning[markdown-full-width-bars]: 全角竖线不构成表格
  ｜项目｜金额｜
  ^~
  提示：请改用半角竖线 |
)");
    CHECK(reports_of("见[报告](报告 1.md)\n") ==
          R"(a.md:1:7: warning[markdown-link-blank]: 地址中有空格，不是链接
  见[报告](报告 1.md)
           ^~~~~~~~~
  提示：请写成 (<报告 1.md>)
)");
    CHECK(reports_of("|甲|乙|\n|-|-|\n|1|2|\n说明文字\n") ==
          R"(a.md:4:1: warning[markdown-table-tail]: 紧跟在表格后面的文字成了表格的一行
  说明文字
  ^~~~~~~~
  提示：请在表格后面空一行
)");
}

TEST_CASE("what is beyond a limit is refused with the limit in words") {
    CHECK(reports_of(std::string(300 * 1024, 'a')) ==
          R"(a.md: error[markdown-too-large]: 正文有 300 KB，上限是 256 KB，没有发布
  提示：请把大表格或明细移到附件
)");
    CHECK(reports_of("甲\n" + std::string(33, '>') + "\n") ==
          R"(a.md:2:1: error[markdown-too-deep]: 列表或引用套得太深（上限 32 层），正文没有发布
  >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  提示：请减少层次；分隔线写 --- 即可
)");
}

TEST_CASE("a limit that concerns a long line is named by its first line") {
    const auto times = [](const std::string& piece, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += piece;
        return text;
    };
    const auto first_line = [](const std::string& reports) { return reports.substr(0, reports.find('\n')); };
    const std::string table =
        "|" + times("a|", 64) + "\n|" + times("-|", 64) + "\n" + times("a\n", 300) + "\n";
    CHECK(first_line(reports_of("|" + times("a|", 65) + "\n|" + times("-|", 65) + "\n")) ==
          "a.md:2:1: error[markdown-table-too-large]: 表格太大（上限 64 列、20000 格），正文没有发布");
    CHECK(first_line(reports_of("甲\n" + times("<?", 101))) ==
          "a.md:2:201: error[markdown-too-many-marks]: “<?”出现太多（上限 100 处），正文没有发布");
    CHECK(first_line(reports_of(times("|-|-|\n", 21))) ==
          "a.md:21:1: error[markdown-too-many-marks]: “|---|”出现太多（上限 20 处），正文没有发布");
    CHECK(first_line(reports_of("[a]: " + times("x", 1000) + "\n\n" + times("[a]", 2000))) ==
          "a.md:1:3: error[markdown-references-too-large]: 链接定义太长而引用太多，正文没有发布");
    CHECK(first_line(reports_of(times(table, 280))) ==
          "a.md: error[markdown-too-complex]: 正文的标记太多，处理所需的内存超过上限，没有发布");
}

TEST_CASE("ordinary report text gives no warning") {
    for (const char* fine :
         {"1.精心组织，认真做好", "（1）承办活动。（①开展）", "（五）2**3 与 a*b",
          "# 标题\n\n正文\n\n---\n\n正文", "#1 号文件", "C# 与 5#楼", "　　全角缩进",
          "联系电话：0751-6189025", "《通知》（韶财绩[2020]1 号）", "|甲|乙|\n|-|-|\n|1||\n",
          "存在问题\n===\n", "\\*\\*显示星号\\*\\*", "见[报告](<报告 1.md>)", "```\n代码\n```"}) {
        INFO(fine);
        CHECK(reports_of(fine).empty());
    }
}
