// SPDX-License-Identifier: MIT
// Would the checks notice a slip of the pen? Every figure that the real report relates to another one is
// changed in several ways, one at a time, and something must be found that was not found before. And the
// reverse: the same figures in other words must not raise a question.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.h"
#include "checks/checked.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string read_source(const std::string& path) {
    std::ifstream file(std::string(GONGKAI_SOURCE_DIR) + "/" + path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Files real_site() {
    Files files;
    for (const char* path : {"content/site.yml", "content/departments.yml", "content/documents.yml",
                             "content/rubrics/shaoguan-2019.yml", "content/reports/2019/skx.md"})
        files[path] = read_source(path);
    return files;
}

/// What is open or wrong, each as one line without its place.
std::set<std::string> questions(const Files& files) {
    Checked site(files);
    std::set<std::string> found;
    for (const Diagnostic& d : site.diagnostics.items()) {
        if (d.severity() != Severity::note)
            found.insert(std::string(info(d.code).id) + ' ' + message_text(d, Language::zh));
    }
    return found;
}

/// A figure of the report: the number between `before` and `after`, in its `nth` occurrence from 0.
struct Printed {
    std::string before, number, after;
    int nth = 0;
};

std::size_t find_figure(const std::string& text, const Printed& figure) {
    std::size_t at = std::string::npos;
    for (int i = 0; i <= figure.nth; ++i) {
        at = text.find(figure.before + figure.number + figure.after, at == std::string::npos ? 0 : at + 1);
        INFO(figure.before << figure.number << figure.after);
        REQUIRE(at != std::string::npos);
    }
    return at + figure.before.size();
}

/// What a slip makes of a number: the last digit one more or less, two neighbours swapped, the first digit
/// another, a digit left out.
std::vector<std::string> slips(const std::string& number) {
    std::set<std::string> made;
    const auto put = [&](std::string slip) {
        if (slip != number && !slip.empty() && slip != "." && slip[0] != '.') made.insert(std::move(slip));
    };
    std::string last = number;
    last.back() = last.back() == '9' ? '8' : static_cast<char>(last.back() + 1);
    put(last);
    last.back() = number.back() == '0' ? '9' : static_cast<char>(number.back() - 1);
    put(last);
    for (std::size_t i = 0; i + 1 < number.size(); ++i) {
        std::string swapped = number;
        if (swapped[i] == '.' || swapped[i + 1] == '.') continue;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped[0] != '0') put(swapped);
    }
    std::string first = number;
    first[0] = first[0] == '9' ? '1' : static_cast<char>(first[0] + 1);
    put(first);
    if (number.size() > 2 && number.find('.') == std::string::npos) put(number.substr(0, number.size() - 1));
    return {made.begin(), made.end()};
}

const std::vector<Printed> related = {
    // frontmatter
    {"total: ", "509.10", ""},
    {"基本支出: ", "371.97", ","},
    {"项目支出: ", "137.13", "}"},
    {"工资福利支出: ", "280.41", ","},
    {"商品和服务支出: ", "167.33", ","},
    {"对个人和家庭的补助: ", "58.47", ","},
    {"资本性支出: ", "2.89", "}"},
    {"预算编制情况: {score: ", "30", ","},
    {"预算执行情况: {score: ", "40", ","},
    {"预算使用效益: {score: ", "30", ","},
    {"预算编制情况: {score: 30, rate: ", "100", "%"},
    {"预算执行情况: {score: 40, rate: ", "100", "%"},
    {"预算使用效益: {score: 30, rate: ", "100", "%"},
    {"  total: ", "100", "\n"},
    {"basis: [韶财绩〔2020〕", "1", "号"},
    // the body: spending
    {"总支出为", "509.10", "万元"},
    {"基本支出", "371.97", "万元"},
    {"项目支出", "137.13", "万元"},
    {"总支出", "509.10", "万元，其中：工资"},
    {"工资福利支出", "280.41", "万元"},
    {"商品和服务支出", "167.33", "万元"},
    {"对个人和家庭的补助", "58.47", "万元"},
    {"资本性支出", "2.89", "万元"},
    // scores
    {"使用绩效自评得分", "100", "分"},
    {"据此，自评得分 ", "100", " 分"},
    {"预算编制情况。指标分值 ", "30", " 分"},
    {"预算编制情况。指标分值 30 分，自评得分 ", "30", " 分"},
    {"预算编制情况。指标分值 30 分，自评得分 30 分，得分率 ", "100", "%"},
    {"预算执行情况。指标分值 ", "40", " 分"},
    {"预算执行情况。指标分值 40 分，自评得分 ", "40", " 分"},
    {"预算执行情况。指标分值 40 分，自评得分 40 分，得分率 ", "100", "%"},
    {"预算使用效益。指标分值 ", "30", " 分"},
    {"预算使用效益。指标分值 30 分,自评得分 ", "30", " 分"},
    {"预算使用效益。指标分值 30 分,自评得分 30 分,得分率 ", "100", "%"},
    // awards and teams
    {"共获 ", "26", " 个奖项"},
    {"共斩获 ", "26", " 个奖项"},
    {"青少年科技创新成果一等奖 ", "1", " 项"},
    {"一等奖 1 项、二等奖 ", "3", " 项"},
    {"二等奖 3 项、三等奖 ", "5", " 项"},
    {"专项奖 ", "6", " 项"},
    {"科幻绘画一等奖 ", "2", " 项"},
    {"一等奖 2 项、二等奖 ", "1", " 项"},
    {"二等奖 1 项，三等奖 ", "6", " 项"},
    {"科技实践活动三等奖 ", "2", " 项"},
    {"优秀组织工作者 ", "1", " 项"},
    {"共有 ", "136", " 支队伍"},
    {"小学组 ", "85", " 队"},
    {"中学组 ", "51", " 队"},
    // told twice
    {"组织我市 ", "9", " 个参赛队", 0},
    {"组织我市 ", "9", " 个参赛队", 1},
    {"中央补助资金 ", "139", " 万元", 0},
    {"中央补助资金 ", "139", " 万元", 1},
    {"投入 ", "180", " 多万元", 0},
    {"投入 ", "180", " 多万元", 1},
    // documents
    {"韶财绩[2020]", "1", " 号"},
    {"韶财绩〔2020〕", "1", "号）有关"},
    {"韶府办明电〔2016〕", "228", " 号"},
    {"韶府办发函〔2019〕", "36", "号"},
    {"科协发调字〔2019〕", "20", " 号"},
    {"韶财预〔2018〕", "33", " 号"},
};

}  // namespace

TEST_CASE("A slip in any figure that the real report relates to another is noticed") {
    const Files files = real_site();
    const std::set<std::string> before = questions(files);
    std::size_t made = 0;
    std::string missed;
    for (const Printed& figure : related) {
        const std::size_t at = find_figure(files.at(skx), figure);
        for (const std::string& slip : slips(figure.number)) {
            Files changed = files;
            changed.at(skx).replace(at, figure.number.size(), slip);
            const std::set<std::string> after = questions(changed);
            ++made;
            if (std::includes(before.begin(), before.end(), after.begin(), after.end()))
                missed += figure.before + "[" + figure.number + " -> " + slip + "]" + figure.after + "\n";
        }
    }
    const auto unnoticed = static_cast<std::size_t>(std::count(missed.begin(), missed.end(), '\n'));
    WARN(made - unnoticed << " of " << made << " slips noticed");
    INFO(missed);
    CHECK(unnoticed * 20 <= made);  // at least 95 %
}

TEST_CASE("A slip in a grade is noticed") {
    const Files files = real_site();
    const std::set<std::string> before = questions(files);
    for (const auto& [from, to] : {std::pair{"grade: 优", "grade: 良"},
                                   {"绩效等级为“优”", "绩效等级为“良”"},
                                   {"自评等级优", "自评等级良"}}) {
        INFO(from);
        const std::set<std::string> after = questions(edited(files, skx, from, to));
        CHECK_FALSE(std::includes(before.begin(), before.end(), after.begin(), after.end()));
    }
}

TEST_CASE("The same figures in other words raise no question") {
    const Files files = real_site();
    const std::set<std::string> before = questions(files);
    const std::pair<const char*, const char*> rewordings[] = {
        {"总支出为509.10万元", "总支出为 509.1 万元"},
        {"总支出为509.10万元", "全年总支出共计5091000元"},
        {"我单位2019年总支出为509.10万元，其中基本支出371.97万元、项目支出137.13万元。",
         "我单位2019年总支出为５０９.１０万元，由基本支出371.97万元和项目支出137.13万元组成。"},
        {"总支出509.10万元，其中：工资福利支出280.41万元、商品和服务支出167.33万元、",
         "按经济分类，总支出509.10万元包括：工资福利支出280.41万元，商品和服务支出167.33万元，"},
        {"共有 136 支队伍 386 人参加比赛，其中小学组 85 队、中学组 51 队。",
         "共有136支队伍、386人参赛：小学组85队，中学组51队。"},
        {"其中小学组 85 队、中学组 51 队。", "其中中学组51队、小学组85队。"},
        {"自评得分 100 分，自评等级优", "自评总分为100分，等级为优"},
        {"2\\. 预算执行情况。指标分值 40 分，自评得分 40 分，得分率 100%。",
         "2\\. 预算执行情况（40分）。自评得40分，得分率为100%。"},
        {"活动取得了很好的成效", "活动成效很好"},
        {"我市代表队共斩获 26 个奖项", "我市代表队一共获得26个奖项"},
        {"共评出一等奖 18 个，二等奖 23 个，三等奖 30 个，优秀组织奖 13 个，优秀指导老师 25 人。",
         "共评出一等奖18个、二等奖23个、三等奖30个，另有优秀组织奖13个、优秀指导老师25人。"},
        {"占地 176 平方米", "面积为176平方米"},
        {"为我市优秀科技工作者送去节日的问候", "向我市优秀科技工作者致以节日问候"},
        {"韶府办发函〔2019〕36号）的精神", "韶府办发函〔2019〕36号）要求"},
    };
    for (const auto& [from, to] : rewordings) {
        INFO(from << " -> " << to);
        const std::set<std::string> after = questions(edited(files, skx, from, to));
        std::string added;
        for (const std::string& each : after)
            if (!before.contains(each)) added += each + "\n";
        CHECK(added == "");
    }
}
