// SPDX-License-Identifier: MIT
// The tables: every key staff may write, in English and Chinese, with its type and its meaning. Reading,
// "did you mean" and the editors' JSON Schema all come from here.
#include <array>

#include "report/reading.h"

namespace gongkai {
namespace {

using T = FieldType;
using namespace std::string_view_literals;

constexpr auto kind_choices = std::to_array({"overall"sv, "部门整体支出"sv, "project"sv, "项目支出"sv});
constexpr auto status_choices =
    std::to_array({"draft"sv, "草稿"sv, "published"sv, "发布"sv, "withdrawn"sv, "撤回"sv});
constexpr auto revision_choices = std::to_array({"update"sv, "更新"sv, "correction"sv, "更正"sv});
constexpr auto level_choices = std::to_array(
    {"国家级"sv, "国家级"sv, "省级"sv, "省级"sv, "市级"sv, "市级"sv, "县级"sv, "县级"sv, "其他"sv, "其他"sv});
constexpr auto language_choices = std::to_array({"zh-CN"sv, "zh-CN"sv, "en"sv, "en"sv});

constexpr auto author_choices =
    std::to_array({"nothing"sv, "不显示"sv, "role"sv, "职务"sv, "name"sv, "姓名"sv});

constexpr auto dates_fields = std::to_array<FieldSpec>({
    {"filed", "填报", T::date, false, "封面的填报日期", "date on the cover"},
    {"signed", "落款", T::date, false, "文末的落款日期", "date under the signature"},
    {"approved", "批复", T::date, false, "批复日期", "approval by the finance department"},
    {"published", "发布", T::date, false, "发布日期；不写则取首次提交的时间",
     "publication; else the first commit's time"},
});
constexpr auto contact_fields = std::to_array<FieldSpec>({
    {"name", "姓名", T::text, false, "填报人", "who filed it"},
    {"phone", "电话", T::text, false, "办公电话", "office telephone"},
});
constexpr auto expenditure_fields = std::to_array<FieldSpec>({
    {"unit", "单位", T::text, true, "金额单位：元、万元、亿元", "unit of money: 元, 万元, 亿元"},
    {"total", "合计", T::text, false, "总支出", "total spending"},
    {"by_kind", "按性质", T::map, false, "基本支出、项目支出", "basic and project spending"},
    {"by_category", "按类别", T::map, false, "工资福利支出、商品和服务支出等", "economic categories"},
});
constexpr auto review_fields = std::to_array<FieldSpec>({
    {"secrecy", "保密审查", T::text, false, "保密审查情况", "secrecy review"},
    {"approved_by", "审签", T::text, false, "主要负责人审签情况", "sign-off"},
});
constexpr auto revision_fields = std::to_array<FieldSpec>({
    {"kind", "类型", T::choice, true, "更新或更正", "update or correction", revision_choices},
    {"note", "说明", T::text, false, "这次改了什么、为什么", "what changed and why"},
});
constexpr auto report_table = std::to_array<FieldSpec>({
    {"title", "标题", T::text, true, "报告标题，照原文", "the report's title as printed"},
    {"department", "部门", T::text, true, "部门在登记表里的 id", "the department's id in the registry"},
    {"year", "年度", T::integer, true, "评价年度", "the year evaluated"},
    {"kind", "类型", T::choice, true, "部门整体支出或项目支出", "overall or project", kind_choices},
    {"cover_department", "封面部门名称", T::text, false, "封面的部门名称",
     "department's name as the cover prints it"},
    {"series", "文件名称", T::text, false, "封面上的文件名称", "the series printed on the cover"},
    {"attachment", "附件", T::text, false, "附件编号，照原文", "attachment number as printed"},
    {"rubric", "评分表", T::text, false, "评分表的 id", "id of the score sheet"},
    {"dates", "日期", T::map, false, "填报、落款、发布日期", "dates of the record", {}, dates_fields},
    {"contact",
     "联系",
     T::map,
     false,
     "填报人与办公电话",
     "who filed it, office telephone",
     {},
     contact_fields},
    {"basis", "依据", T::text_list, false, "报告所依据文件的文号", "numbers of the documents it answers to"},
    {"expenditure", "支出", T::map, false, "支出情况", "spending", {}, expenditure_fields},
    {"figures", "数据", T::map, false, "评分公式用到的其他数据", "further inputs of the formulas"},
    {"scores", "得分", T::map, false, "各指标的自评得分；total（总分）为总分",
     "claimed scores by indicator; total"},
    {"grade", "等级", T::text, false, "自评等级", "claimed grade"},
    {"review", "审查", T::map, false, "保密审查与审签", "secrecy review and sign-off", {}, review_fields},
    {"status", "状态", T::choice, true, "草稿、发布或撤回", "draft, published or withdrawn", status_choices},
    {"withdrawn_reason", "撤回原因", T::text, false, "撤回的原因", "why it was withdrawn"},
    {"withdrawn_by", "撤回决定", T::text, false, "谁决定撤回", "who decided to withdraw it"},
    {"withdrawn_on", "撤回日期", T::date, false, "撤回的日期；不写则取提交的时间",
     "when it was withdrawn; else the commit's time"},
    {"revision", "修订", T::map, false, "说明这次修改", "explains this change", {}, revision_fields},
    {"explain", "说明", T::map, false, "对核对结果的说明，按规则编号", "answers to findings, by rule id"},
});

constexpr auto page_table = std::to_array<FieldSpec>({
    {"title", "标题", T::text, true, "页面标题", "the page's title"},
    {"published", "发布", T::date, false, "发布日期；不写则取首次提交的时间",
     "publication; else the first commit's time"},
});

constexpr auto owner_fields = std::to_array<FieldSpec>({
    {"name", "名称", T::text, true, "主办单位", "the publishing body"},
    {"phone", "电话", T::text, false, "联系电话", "telephone"},
    {"address", "地址", T::text, false, "地址", "address"},
    {"postcode", "邮编", T::text, false, "邮政编码", "postcode"},
    {"email", "邮箱", T::text, false, "电子邮箱", "e-mail address"},
    {"operator", "承办单位", T::text, false, "承办单位", "the body that runs the site for it"},
});
constexpr auto allowance_fields = std::to_array<FieldSpec>({
    {"text", "内容", T::text, true, "允许公开的内容，照原文", "the text that may be public, as written"},
    {"reason", "理由", T::text, true, "允许公开的理由", "why it may be public"},
});
constexpr auto privacy_fields = std::to_array<FieldSpec>({
    {"allow",
     "允许",
     T::list,
     false,
     "允许公开的内容及理由",
     "what may be public, and why",
     {},
     allowance_fields},
});
constexpr auto author_role_fields = std::to_array<FieldSpec>({
    {"email", "邮箱", T::text, true, "提交所用的邮箱", "the address commits are made with"},
    {"role", "职务", T::text, true, "显示的科室或职务", "the office or role that is shown"},
});
constexpr auto redaction_fields = std::to_array<FieldSpec>({
    {"report", "报告", T::text, false, "报告，如 2019/skx；不写则所有报告",
     "the report, e.g. 2019/skx; all reports without it"},
    {"text", "内容", T::text, false, "旧版本里不再显示的内容，照原文；不写则旧版本都不显示",
     "what earlier versions no longer show, as written; without it they are not shown at all"},
    {"reason", "理由", T::text, true, "不再显示的理由，公开", "why; the public sees it"},
});
constexpr auto xlsx_choices = std::to_array({"site"sv, "全站"sv, "all"sv, "全部"sv, "each"sv, "每份"sv});
constexpr auto data_fields = std::to_array<FieldSpec>({
    {"license", "许可", T::text, false, "开放数据的许可协议，如 CC-BY-4.0",
     "the open data's licence, e.g. CC-BY-4.0"},
    {"license_title", "许可名称", T::text, false, "许可协议的名称", "its name"},
    {"license_url", "许可网址", T::text, false, "许可协议的网址", "its address"},
    {"xlsx", "工作簿", T::choice, false,
     "XLSX 工作簿：全站一份，报告多时只含主要表格（默认）；全部表格；或每份报告另有一份",
     "workbooks: one for the site, of the main tables when it is large (the default); of all tables; or one "
     "for each report too",
     xlsx_choices},
    {"sources", "源文件", T::boolean, false, "是否提供源文件下载，默认是",
     "whether source files can be downloaded; yes by default"},
});
constexpr auto site_table = std::to_array<FieldSpec>({
    {"name", "网站名称", T::text, true, "网站名称", "the site's name"},
    {"domain", "网站域名", T::text, false, "域名，不带 http://", "domain without a scheme"},
    {"id_code", "网站标识码", T::text, false, "政府网站标识码", "government site code"},
    {"icp", "ICP备案", T::text, false, "ICP 备案号", "ICP record number"},
    {"police_record", "公安备案", T::text, false, "公安备案号", "police record number"},
    {"badge", "党政机关网站标识", T::text, false, "党政机关网站标识的网址，https://bszs.conac.cn/ 开头",
     "where the badge of state bodies' websites leads, https://bszs.conac.cn/…"},
    {"city", "地区", T::text, false, "网站所属地区", "the place the site speaks for"},
    {"notice", "提示", T::text, false, "每页都显示的一句话", "a line shown on every page"},
    {"owner", "主办单位", T::map, true, "主办单位", "the publishing body", {}, owner_fields},
    {"language", "语言", T::choice, false, "网站语言", "the site's language", language_choices},
    {"theme", "主题", T::text, false, "themes/ 下的主题名", "a theme under themes/"},
    {"index_pattern", "索引号格式", T::text, false, "如 {department}-{year}-{serial}",
     "e.g. {department}-{year}-{serial}"},
    {"timezone", "时区", T::text, false, "如 +08:00", "e.g. +08:00"},
    {"offline", "离线版", T::boolean, false, "用于磁盘而非网站", "an edition for disks, not the web"},
    {"public_checks", "公开核对结果", T::boolean, false, "是否向公众显示核对结果，默认否",
     "whether the public sees the findings; no by default"},
    {"quality", "公开质量分", T::text, false, "公开质量分所用评分表的 id；不写则不打分",
     "id of the score sheet of the disclosure-quality score; none without it"},
    {"regions", "区县", T::text_list, false, "本地区县名称，用来发现印错的地名",
     "names of districts and counties, to find misprinted places"},
    {"privacy", "个人信息", T::map, false, "个人信息检查", "the privacy gate", {}, privacy_fields},
    {"authors", "修订人", T::choice, false, "修订记录里怎样显示修订人：不显示、职务或姓名，默认不显示",
     "how authors of revisions are shown: nothing (the default), role or name", author_choices},
    {"author_roles",
     "修订人职务",
     T::list,
     false,
     "各邮箱对应的职务",
     "the role of each address",
     {},
     author_role_fields},
    {"redact",
     "隐去",
     T::list,
     false,
     "旧版本里不再显示的内容及理由",
     "what earlier versions no longer show, and why",
     {},
     redaction_fields},
    {"data",
     "开放数据",
     T::map,
     false,
     "开放数据的许可与内容",
     "the open data's licence and contents",
     {},
     data_fields},
});

constexpr auto alias_fields = std::to_array<FieldSpec>({
    {"name", "名称", T::text, true, "别名", "the alias"},
    {"from", "始于", T::integer, false, "起始年份", "first year"},
    {"to", "止于", T::integer, false, "截止年份", "last year"},
});
constexpr auto department_fields_table = std::to_array<FieldSpec>({
    {"id", "标识", T::text, true, "网址里的标识", "its id in addresses"},
    {"name", "名称", T::text, true, "规范名称", "its full name"},
    {"short", "简称", T::text, false, "简称", "its short name"},
    {"initials", "拼音首字母", T::text, false, "搜索用的拼音首字母，多个用空格分开；不写则自动推出",
     "pinyin initials for the search, separated by blanks; else they are derived"},
    {"level", "层级", T::choice, true, "国家级、省级、市级、县级、其他", "level of government",
     level_choices},
    {"parent", "上级", T::text, false, "上级的 id", "its parent's id"},
    {"external", "外部", T::boolean, false, "不在本站公开报告", "does not report on this site"},
    {"aliases", "别名", T::list, false, "别名及其年份", "aliases and their years", {}, alias_fields},
    {"note", "备注", T::text, false, "备注，不公开", "a note, not published"},
});
constexpr auto departments_table = std::to_array<FieldSpec>({
    {"departments", "部门", T::list, true, "部门登记表", "the registry", {}, department_fields_table},
});
constexpr auto document_fields_table = std::to_array<FieldSpec>({
    {"number", "文号", T::text, true, "规范文号，如 韶财绩〔2020〕1号", "normalised number"},
    {"title", "标题", T::text, true, "文件标题", "its title"},
    {"issuer", "发文机关", T::text, false, "发文机关", "who issued it"},
    {"date", "日期", T::date, false, "成文日期", "its date"},
    {"url", "网址", T::text, false, "原文网址", "where it is published"},
    {"note", "备注", T::text, false, "备注，不公开", "a note, not published"},
});
constexpr auto documents_table = std::to_array<FieldSpec>({
    {"documents", "文件", T::list, true, "已知文件", "known documents", {}, document_fields_table},
});
constexpr auto tombstone_fields = std::to_array<FieldSpec>({
    {"report", "报告", T::text, true, "报告原来的位置，如 2018/old", "where the report was, e.g. 2018/old"},
    {"title", "标题", T::text, false, "报告标题；不写则取最后公开的标题",
     "its title; else the one it was last published with"},
    {"removed", "移除日期", T::date, false, "移除的日期；不写则取提交的时间",
     "when it was removed; else the commit's time"},
    {"reason", "原因", T::text, true, "移除的原因，公开", "why it was removed; the public sees it"},
    {"decided_by", "决定", T::text, false, "谁决定移除", "who decided it"},
    {"moved_to", "改为", T::text, false, "取代它的报告，如 2018/new", "the report that took its place"},
});
constexpr auto tombstones_table = std::to_array<FieldSpec>({
    {"tombstones",
     "墓碑",
     T::list,
     true,
     "公开过、已移除的报告",
     "reports that were public and are removed",
     {},
     tombstone_fields},
});

}  // namespace

std::span<const FieldSpec> report_fields() { return report_table; }
std::span<const FieldSpec> page_fields() { return page_table; }
std::span<const FieldSpec> site_fields() { return site_table; }
std::span<const FieldSpec> departments_fields() { return departments_table; }
std::span<const FieldSpec> documents_fields() { return documents_table; }
std::span<const FieldSpec> tombstones_fields() { return tombstones_table; }

std::vector<std::string_view> content_schema_names() {
    return {"report", "page", "site", "departments", "documents", "tombstones"};
}

std::string content_schema(std::string_view name) {
    if (name == "report") return json_schema("Gongkai report frontmatter", report_fields());
    if (name == "page") return json_schema("Gongkai page frontmatter", page_fields());
    if (name == "site") return json_schema("content/site.yml", site_fields());
    if (name == "departments") return json_schema("content/departments.yml", departments_fields());
    if (name == "documents") return json_schema("content/documents.yml", documents_fields());
    if (name == "tombstones") return json_schema("content/tombstones.yml", tombstones_fields());
    return {};
}

}  // namespace gongkai
