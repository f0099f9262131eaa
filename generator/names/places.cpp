// SPDX-License-Identifier: MIT
#include "names/places.h"

#include <algorithm>

namespace gongkai::names {
namespace {

// 民政部 中华人民共和国县以上行政区划代码: provinces, and units of the second level. Smaller ones are the
// site's to list (`regions`).
constexpr std::string_view provinces =
    "河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 "
    "广东省 "
    "海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 "
    "宁夏回族自治区 新疆维吾尔自治区 ";
constexpr std::string_view cities =
    "北京 天津 上海 重庆 "
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 "
    "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 "
    "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 "
    "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 "
    "长春 吉林 四平 辽源 通化 白山 松原 白城 "
    "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 "
    "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 "
    "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 "
    "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 "
    "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 "
    "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 "
    "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 "
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 "
    "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 "
    "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 "
    "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 "
    "云浮 "
    "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 "
    "海口 三亚 三沙 儋州 "
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 "
    "贵阳 六盘水 遵义 安顺 毕节 铜仁 "
    "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 "
    "拉萨 日喀则 昌都 林芝 山南 那曲 "
    "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 "
    "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 "
    "西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 ";
constexpr std::string_view prefectures =
    "延边 恩施 湘西 阿坝 甘孜 凉山 黔西南 黔东南 黔南 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 临夏 甘南 "
    "海北 "
    "黄南 海南 果洛 玉树 海西 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 伊犁 ";

template <class Use>
void for_each_word(std::string_view words, Use use) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = words.find(' ', begin);
        use(words.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::string_view without_party(std::string_view name) {
    constexpr std::string_view party = "中共";
    return name.starts_with(party) ? name.substr(party.size()) : name;
}

}  // namespace

bool is_level_word(char32_t c) { return c == U'市' || c == U'县' || c == U'区' || c == U'省' || c == U'州'; }

char32_t decode_before(std::string_view text, std::size_t& end) {
    do {
        --end;
    } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    std::size_t at = end;
    return decode(text, at);
}

std::string_view place_of(std::string_view name) {
    constexpr std::size_t longest =
        9;  // 乳源瑶族自治县 has seven, 克孜勒苏柯尔克孜自治州 eleven, but is alone
    const std::string_view rest = without_party(name);
    std::size_t at = 0;
    for (std::size_t count = 1; at < rest.size() && count <= longest; ++count) {
        const char32_t c = decode(rest, at);
        if (!is_han(c)) return {};
        if (!is_level_word(c) || c == U'州') continue;
        return count > 2 ? rest.substr(0, at) : std::string_view();
    }
    return {};
}

Places::Places(const Catalog& registry) {
    for_each_word(provinces, [&](std::string_view word) { add(word); });
    for_each_word(cities, [&](std::string_view word) { add(std::string(word) + "市"); });
    for_each_word(prefectures, [&](std::string_view word) { add(std::string(word) + "州"); });
    add(registry.settings.city);
    for (const std::string& region : registry.settings.regions) add(region);
    for (const Department& department : registry.departments) {
        add(place_of(department.name));
        add(place_of(department.short_name));
        for (const Alias& alias : department.aliases) add(place_of(alias.name));
    }
}

void Places::add(std::string_view place) {
    std::u32string word;
    for (std::size_t at = 0; at < place.size();) word += decode(place, at);
    if (word.size() < 2) return;
    std::reverse(word.begin(), word.end());
    backwards_.word(backwards_.add(word)) = 0;
}

std::string_view Places::ending_at(std::string_view text, std::size_t end) const {
    std::size_t begin = end, longest = end;
    for (std::uint32_t node = 0; begin > 0;) {
        node = backwards_.step(node, decode_before(text, begin));
        if (node == Trie::none) break;
        if (backwards_.word(node) != Trie::none) longest = begin;
    }
    return text.substr(longest, end - longest);
}

}  // namespace gongkai::names
