// SPDX-License-Identifier: MIT
#include "names/names.h"

#include "catch.h"

using namespace gongkai;

namespace {

Department body(std::string id, std::string name, std::string level, std::vector<Alias> aliases = {}) {
    Department department;
    department.id = std::move(id);
    department.name = std::move(name);
    department.level = std::move(level);
    department.aliases = std::move(aliases);
    return department;
}

/// A city's site with bodies of other places.
Catalog registry() {
    Catalog catalog;
    catalog.settings.city = "韶关市";
    catalog.settings.regions = {"乐昌市", "武江区", "始兴县", "乳源瑶族自治县"};
    catalog.departments = {
        body("skx", "韶关市科学技术协会", "市级", {{"市科协", {}, {}}, {"韶关市科协", {}, {}}}),
        body("kjb", "中华人民共和国科学技术部", "国家级", {{"科技部", {}, {}}}),
        body("kxy", "中国科学院", "国家级"),
        body("czj", "韶关市财政局", "市级", {{"市财政局", {}, {}}}),
        body("skj", "韶关市科学技术局", "市级", {{"市科技局", {}, 2019}, {"市工信科技局", 2020, {}}}),
        body("gdkx", "广东省科学技术协会", "省级", {{"省科协", {}, {}}}),
        body("wmb", "韶关市文明办", "市级", {{"文明办", {}, {}}}),
        body("sw", "中共韶关市委员会", "市级", {{"市委", {}, {}}}),
        body("szf", "韶关市人民政府", "市级", {{"市政府", {}, {}}}),
        body("ldxz", "市全民科学素质工作领导小组", "市级"),
        body("jyj", "韶关市教育局", "市级", {{"市教育局", {}, {}}}),
        body("lcjyj", "乐昌市教育局", "县级", {{"市教育局", {}, {}}}),
        body("wjjyj", "武江区教育局", "县级", {{"区教育局", {}, {}}}),
        body("sxjyj", "始兴县教育局", "县级", {{"县教育局", {}, {}}}),
        body("bqgh", "北江小学", "其他", {{"学", {}, {}}}),
        body("fit", "FIT中心", "其他", {{"FIT", {}, {}}}),
        body("a", "甲乙丙丁", "其他", {{"同名", {}, {}}}),
        body("b", "戊己庚辛", "其他", {{"同名", {}, {}}}),
    };
    return catalog;
}

/// "name>id" of every mention.
std::string mentions(const Catalog& catalog, std::string_view text, int year = 2019,
                     std::string_view reporting = {}) {
    const NameFinder finder(catalog);
    std::string found;
    for (const NameMention& each : finder.find(text, year, reporting)) {
        CHECK(text.substr(each.begin, each.end - each.begin) == finder.name(each.name));
        found += (found.empty() ? "" : " ") + std::string(finder.name(each.name)) + ">" +
                 (each.department ? catalog.departments[*each.department].id : "?");
    }
    return found;
}
std::string mentions(std::string_view text, int year = 2019, std::string_view reporting = {}) {
    return mentions(registry(), text, year, reporting);
}

}  // namespace

TEST_CASE("Names are found in the text's order, the longest first of all") {
    CHECK(mentions("") == "");
    CHECK(mentions("没有名称的一段。") == "");
    CHECK(mentions("由韶关市科协、中国科学院和市财政局联合举办") ==
          "韶关市科协>skx 中国科学院>kxy 市财政局>czj");
    CHECK(mentions("韶关市科学技术协会简称（市科协）") == "韶关市科学技术协会>skx 市科协>skx");
    CHECK(mentions("《韶关市科协财务管理制度》") == "韶关市科协>skx");
    CHECK(mentions("市科协市科协") == "市科协>skx 市科协>skx");
}

TEST_CASE("A name is found whatever ordinary word stands before and after it") {
    for (const char* text : {"市科协系统", "市科协副主席", "市科协办公室", "结合市科协工作", "会同市科协",
                             "我市科协", "本市科协", "由市科协", "报市科协", "（市科协）", "市科协会员",
                             "市科协会议", "韶关市市科协改为市科协站在一线"}) {
        CAPTURE(text);
        CHECK(mentions(text) == "市科协>skx");
    }
    CHECK(mentions("协调联系市财政局关于") == "市财政局>czj");
    CHECK(mentions("中国科学院大学生") == "中国科学院>kxy");
    CHECK(mentions("市委、市政府的部署") == "市委>sw 市政府>szf");
}

TEST_CASE("A name inside a longer word is none") {
    for (const char* text : {"科技部门", "科技部署", "中国科学院大学", "中国科学院附属中学",
                             "韶关市财政局幼儿园", "市政府广场", "市政府采购中心", "市政府办公室", "市委员会",
                             "市委组织部", "市政府性基金", "FITS", "aFIT", "2FIT"}) {
        CAPTURE(text);
        CHECK(mentions(text).empty());
    }
}

TEST_CASE("A name that begins with 市 or 省 is not that of another place") {
    for (const char* text : {"全市科协", "各市科协", "其他市科协", "外市科协", "县（市）和县市科协",
                             "城市科协", "21个市科协", "乐昌市科协", "广州市科协", "清远市科协", "浏阳市科协",
                             "湖南省科协", "全省科协", "县市教育局", "团市委", "乳源瑶族自治县教育局"}) {
        CAPTURE(text);
        CHECK(mentions(text).empty());
    }
    CHECK(mentions("广东省科协") == "省科协>gdkx");
    CHECK(mentions("韶关市财政局、清远市财政局") == "韶关市财政局>czj");
    CHECK(mentions("韶关市全民科学素质工作领导小组") == "市全民科学素质工作领导小组>ldxz");
    CHECK(mentions("广州市全民科学素质工作领导小组") == "");
}

TEST_CASE("A name that says no place goes with its own level only") {
    CHECK(mentions("文明办") == "文明办>wmb");
    CHECK(mentions("市文明办") == "文明办>wmb");
    CHECK(mentions("韶关市文明办") == "韶关市文明办>wmb");
    CHECK(mentions("省文明办") == "");
    CHECK(mentions("区文明办") == "");
    CHECK(mentions("广州市文明办") == "");
    CHECK(mentions("全市文明办") == "");
    CHECK(mentions("市科技部") == "");
    CHECK(mentions("全市中国科学院院士") == "中国科学院>kxy");
}

TEST_CASE("An alias counts in its years, and hides shorter names in all others") {
    CHECK(mentions("市科技局", 2019) == "市科技局>skj");
    CHECK(mentions("市科技局", 2020) == "");
    CHECK(mentions("市工信科技局", 2019) == "");
    CHECK(mentions("市工信科技局", 2020) == "市工信科技局>skj");
    Catalog catalog = registry();
    catalog.departments.push_back(body("old", "旧局", "市级", {{"中国科学院旧局", {}, 2000}}));
    CHECK(mentions(catalog, "中国科学院旧局", 2000) == "中国科学院旧局>old");
    CHECK(mentions(catalog, "中国科学院旧局", 2019) == "");
}

TEST_CASE("A name that several go by is the printed place's, the reporting department's, the site's city's") {
    CHECK(mentions("市教育局") == "市教育局>jyj");
    CHECK(mentions("市教育局", 2019, "lcjyj") == "市教育局>lcjyj");
    CHECK(mentions("市教育局", 2019, "skx") == "市教育局>jyj");
    Catalog catalog = registry();
    std::erase_if(catalog.departments, [](const Department& d) { return d.id == "bqgh"; });
    for (Department& department : catalog.departments)
        if (department.id == "jyj") department.name = "韶关教育", department.aliases[0].name = "市教育局";
    CHECK(mentions(catalog, "市教育局") == "市教育局>?");
    CHECK(mentions(catalog, "乐昌市教育局") == "乐昌市教育局>lcjyj");
    CHECK(mentions("同名") == "同名>?");
    CHECK(mentions("同名", 2019, "b") == "同名>b");
}

TEST_CASE("The place printed before an alias tells departments of one name apart") {
    Catalog catalog = registry();
    catalog.departments = {body("one", "清远市卫生监督所", "市级", {{"市卫监所", {}, {}}}),
                           body("two", "韶关市卫生监督所", "市级", {{"市卫监所", {}, {}}})};
    CHECK(mentions(catalog, "市卫监所") == "市卫监所>two");
    CHECK(mentions(catalog, "清远市卫监所") == "市卫监所>one");
    CHECK(mentions(catalog, "韶关市卫监所", 2019, "one") == "市卫监所>two");
    CHECK(mentions(catalog, "梅州市卫监所") == "");
}

TEST_CASE("A name of one character is never looked for") { CHECK(mentions("学") == ""); }

TEST_CASE("Who goes by a name in a year") {
    const Catalog catalog = registry();
    const Department& department = catalog.departments[4];
    CHECK(goes_by(department, "韶关市科学技术局", 1900));
    CHECK(goes_by(department, "市科技局", 2019));
    CHECK_FALSE(goes_by(department, "市科技局", 2020));
    CHECK_FALSE(goes_by(department, "市工信科技局", 2019));
    CHECK(goes_by(department, "市工信科技局", 2020));
    CHECK_FALSE(goes_by(department, "", 2019));
    CHECK_FALSE(goes_by(department, "市财政局", 2019));
}
