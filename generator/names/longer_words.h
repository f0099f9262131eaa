// SPDX-License-Identifier: MIT
// Private to the room: what stands around a registered name and makes a longer word of it, which names
// something else. Collected from reports; a name that is cut off wrongly loses a link, a wrong link misleads.
#pragma once

#include <string_view>

namespace gongkai::names {

/// A name that ends so (any name, where empty), followed by one of these, is another word.
struct LongerAfter {
    std::string_view end, follows;  ///< `follows`: words with a blank after each
};
constexpr LongerAfter longer_after[] = {
    // Institutions of their own: 中国科学院大学, 市财政局幼儿园, 市政府机关幼儿园, 市公安局分局.
    {"", "大学 学院 医院 卫生院 幼儿园 第一幼儿园 机关幼儿园 小学 中学 学校 附属 "},
    {"", "研究所 研究院 分院 分局 分会 分中心 出版社 公司 有限公司 集团 宾馆 招待所 "},
    {"", "广场 路 站 "},                    // 市政府广场, 科技馆路, 科技馆站
    {"部", "门 队 署 分 位 件 级 委 长 "},  // 科技部门, 部队, 部署, 宣传部长
    {"局", "长 面 部 "},
    {"厅", "长 级 "},
    {"院", "长 校 士 "},
    {"会", "议 长 员 "},
    {"馆", "长 "},
    {"办", "法 公 事 理 "},
    {"委", "员 托 派 办 组织部 宣传部 统战部 政法委 政研室 网信办 编办 巡察 党校 老干部局 "},
    {"政府", "办 采购 性 "},  // 市政府办公室, 市|政府采购, 市|政府性基金
};
/// These only look like such words.
constexpr std::string_view not_longer_after[] = {"大学生", "大学习", "小学生", "中学生", "分会场", "路线",
                                                 "站在",   "站稳",   "站位",   "站好",   "办理"};

/// Before 市 县 区 省 州 (or any of them, where empty), these characters speak of another place or of none.
struct LongerBefore {
    std::string_view level, characters;
};
constexpr LongerBefore longer_before[] = {
    {"", "全各多该某外他地邻跨每两几个等"},          // 全市, 其他市, 21个市, 韶关等市
    {"", "一二三四五六七八九十"},                    // 三市
    {"", "省市县区州"},                              // 省市科协, 县市区科协: whose is not said
    {"", "团"},                                      // 团市委
    {"市", "城阳岭溪"},                              // 城市, and cities that no list has
    {"区", "园景社片校小辖郊灾山林牧发特库厂矿治"},  // 园区, 社区, 自治区
    {"省", "节反"},                                  // 节省, 反省
};

/// They begin with 市 县 区 省 and speak of no place.
constexpr std::string_view not_a_level[] = {"市场",     "市容", "市民", "市政工程", "市政管理",
                                            "市政建设", "区域", "区块", "县域",     "省会"};

/// What a short name ends with that may be any place's: 财政局, 科协, 文明办.
constexpr std::string_view ends_of_bare_names[] = {"局", "委",   "办",     "部", "厅",
                                                   "协", "协会", "联合会", "馆", "政府"};

/// What a name of the whole country begins with.
constexpr std::string_view beginnings_of_national_names[] = {"中国", "中华", "中央", "中共", "国家", "全国"};

}  // namespace gongkai::names
