// SPDX-License-Identifier: MIT
// The one description of every table: names, titles, types, units, meanings and where the values come from.
#include "data/values.h"

namespace gongkai {

using namespace data;

namespace {

using T = ValueType;
constexpr bool must = true, may = false;
constexpr std::string_view stated = "报告所载", sheet = "评分表", computed = "由报告所载数据计算",
                           record = "仓库的修订记录", site = "本站", rules = "核对规则";

const Column reports[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号：年度/文件名，也是网址的一部分，不再变更",
     site},
    {"department", "部门编号", "Department id", T::text, must, "", "部门登记表里的编号", site},
    {"department_name", "部门", "Department", T::text, must, "", "部门现用规范名称", site},
    {"year", "年度", "Year", T::integer, must, "", "评价年度", stated},
    {"kind", "类型", "Kind", T::text, must, "", "报告的类型", stated, kind_choices()},
    {"title", "标题", "Title", T::text, must, "", "报告标题，照原文", stated},
    {"full_title", "完整标题", "Full title", T::text, must, "", "标题，缺单位或年度时补在前面", site},
    {"url", "网址", "Address", T::text, must, "", "报告页面的网址，从网站根目录起", site},
    {"index_number", "索引号", "Index number", T::text, may, "", "按本站规则编制的索引号", site},
    {"filed", "填报日期", "Filed on", T::date, may, "", "封面的填报日期", stated},
    {"filed_printed", "填报日期（原文）", "Filed on, as printed", T::text, may, "", "照原文", stated},
    {"signed", "落款日期", "Signed on", T::date, may, "", "文末的落款日期", stated},
    {"signed_printed", "落款日期（原文）", "Signed on, as printed", T::text, may, "", "照原文", stated},
    {"published", "发布日期", "Published on", T::date, may, "", "报告载明的发布日期；没有则为首次公开的日期",
     record},
    {"published_at", "发布时间", "Published at", T::minute, may, "", "首次公开的时间，精确到分", record},
    {"attachment", "所属附件", "Attachment", T::text, may, "", "附件编号，照原文", stated},
    {"series", "所属系列", "Series", T::text, may, "", "封面上的文件名称", stated},
    {"basis", "依据", "Basis", T::text, may, "", "报告所依据文件的文号，以“；”分隔", stated},
    {"rubric", "评分表", "Score sheet", T::text, may, "", "评分表编号，见指标表", stated},
    {"score", "自评得分", "Claimed score", T::number, may, "分", "报告自评总分", stated},
    {"full_score", "满分", "Full score", T::number, may, "分", "评分表的总分", sheet},
    {"score_rate", "得分率", "Score rate", T::number, may, "%", "自评得分 ÷ 满分", computed},
    {"level1_sum", "一级指标合计", "Sum of level 1", T::number, may, "分", "一级指标自评得分之和", computed},
    {"recomputed_score", "复算得分", "Recomputed score", T::number, may, "分", "全部指标都可复算时的总分",
     computed},
    {"score_difference", "得分差额", "Score difference", T::number, may, "分", "自评得分 − 复算得分",
     computed},
    {"recomputable_weight", "可复算分值", "Recomputable weight", T::number, may, "分", "可复算指标的分值之和",
     computed},
    {"recomputable_share", "可复算比例", "Recomputable share", T::number, may, "%", "可复算分值 ÷ 满分",
     computed},
    {"grade", "自评等级", "Claimed grade", T::text, may, "", "报告自评等级", stated},
    {"grade_by_score", "得分对应等级", "Grade by claimed score", T::text, may, "",
     "按评分表分档，自评得分所属的等级", computed},
    {"grade_by_recomputed", "复算对应等级", "Grade by recomputed score", T::text, may, "",
     "按评分表分档，复算得分所属的等级", computed},
    {"spending_total", "总支出", "Total spending", T::number, may, unit_in_row, "总支出，以报告所用单位计",
     stated},
    {"spending_unit", "金额单位", "Unit of money", T::text, may, "", "总支出的单位：元、万元、亿元", stated},
    {"spending_yuan", "总支出（元）", "Total spending in yuan", T::number, may, "元", "总支出，换算为元",
     computed},
    {"source", "源文件", "Source file", T::text, must, "", "仓库里的路径", record},
    {"content_id", "内容标识", "Content id", T::text, must, "", "源文件的 git blob 标识", record},
    {"sha256", "SHA-256", "SHA-256", T::text, must, "", "源文件的 SHA-256", record},
    {"commit", "提交", "Commit", T::text, may, "", "给出源文件现有内容的提交", record},
};

const Column scores[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"code", "编号", "Code", T::text, must, "", "指标在评分表里的编号", sheet},
    {"name", "指标", "Indicator", T::text, must, "", "指标名称", sheet},
    {"level", "级别", "Level", T::integer, must, "", "1 为一级指标", sheet},
    {"parent", "上级编号", "Parent code", T::text, may, "", "上级指标的编号", sheet},
    {"weight", "分值", "Weight", T::number, may, "分", "评分表给的分值", sheet},
    {"target", "指标值", "Target", T::text, may, "", "照原文", stated},
    {"actual", "完成值", "Actual", T::text, may, "", "照原文", stated},
    {"claimed", "自评得分", "Claimed", T::number, may, "分", "报告自评的得分", stated},
    {"rate", "得分率", "Score rate", T::number, may, "%", "自评得分 ÷ 分值", computed},
    {"children_sum", "下级合计", "Sum of children", T::number, may, "分", "下级指标自评得分之和", computed},
    {"recomputed", "复算得分", "Recomputed", T::number, may, "分", "由报告所载数据得出的得分", computed},
    {"difference", "差额", "Difference", T::number, may, "分", "自评得分 − 复算得分", computed},
    {"outcome", "复算情况", "Outcome", T::text, must, "", "能否复算，不能的原因", computed,
     outcome_choices()},
    {"derivation", "算式", "Derivation", T::text, may, "", "复算得分怎样得出", computed},
    {"missing_inputs", "缺少的数据", "Missing inputs", T::text, may, "",
     "复算所需而报告未载明的数据，以“；”分隔", computed},
    {"claimed_level", "自评结论", "Claimed level", T::text, may, "", "定性指标的自评结论", stated},
    {"allowed_least", "该档最低分", "Least points of the level", T::number, may, "分",
     "评分表对该结论规定的最低分（含）", sheet},
    {"allowed_most", "该档最高分", "Most points of the level", T::number, may, "分",
     "评分表对该结论规定的最高分", sheet},
    {"most_included", "最高分含本数", "Most included", T::truth, may, "", "最高分是否含本数", sheet},
    {"not_applicable", "不适用", "Not applicable", T::truth, must, "", "是否按评分表对不适用情形的规定计分",
     computed},
    {"reason", "偏差原因", "Reason", T::text, may, "", "报告说明的偏差原因", stated},
    {"evidence", "佐证材料", "Evidence", T::text, may, "", "报告列出的佐证材料，以“；”分隔", stated},
    {"basis", "指标依据", "Basis", T::text, must, "", "评分表这一行的依据", sheet, basis_choices()},
};

const Column indicators[] = {
    {"rubric", "评分表", "Score sheet", T::text, must, "", "评分表编号", sheet},
    {"rubric_title", "评分表名称", "Title of the sheet", T::text, must, "", "评分表名称", sheet},
    {"rubric_status", "评分表性质", "Status of the sheet", T::text, must, "", "评分表是否官方原件", sheet,
     rubric_status_choices()},
    {"rubric_total", "总分", "Total", T::number, may, "分", "评分表的总分", sheet},
    {"reports", "使用报告数", "Reports", T::integer, must, "份", "使用这份评分表的报告", computed},
    {"code", "编号", "Code", T::text, must, "", "指标编号", sheet},
    {"name", "指标", "Indicator", T::text, must, "", "指标名称", sheet},
    {"level", "级别", "Level", T::integer, must, "", "1 为一级指标", sheet},
    {"parent", "上级编号", "Parent code", T::text, may, "", "上级指标的编号", sheet},
    {"weight", "分值", "Weight", T::number, may, "分", "分值", sheet},
    {"kind", "类型", "Kind", T::text, must, "", "怎样得分", sheet, indicator_kind_choices()},
    {"formula", "计算公式", "Formula", T::text, may, "", "照评分表", sheet},
    {"rule", "评分规则", "Rule", T::text, may, "", "照评分表", sheet},
    {"inputs", "所需数据", "Inputs", T::text, may, "", "公式用到的数据，以“；”分隔", sheet},
    {"evidence", "佐证要求", "Evidence required", T::text, may, "", "照评分表", sheet},
    {"provenance", "出处", "Provenance", T::text, may, "", "这一行的出处", sheet},
    {"basis", "依据", "Basis", T::text, must, "", "这一行的依据", sheet, basis_choices()},
};

const Column spending[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"split", "分法", "Split", T::text, must, "", "合计，或按什么划分", stated, split_choices()},
    {"item", "项目", "Item", T::text, must, "", "支出项目", stated},
    {"amount", "金额", "Amount", T::number, must, unit_in_row, "金额，以报告所用单位计", stated},
    {"unit", "单位", "Unit", T::text, must, "", "金额的单位：元、万元、亿元", stated},
    {"amount_yuan", "金额（元）", "Amount in yuan", T::number, must, "元", "金额，换算为元", computed},
    {"share", "占比", "Share", T::number, may, "%", "占总支出的比例；没有总支出则占各项之和", computed},
};

const Column figures[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"figure", "数据编号", "Figure", T::text, must, "", "数据编号", site},
    {"name", "数据", "Name", T::text, must, "", "中文名称", site},
    {"value", "数值", "Value", T::number, must, unit_in_row, "数值，照报告", stated},
    {"unit", "单位", "Unit", T::text, may, "", "金额的单位；不是金额则为空", stated},
};

const Column citations[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"sort", "方式", "Sort", T::text, must, "", "载有文号，还是只载标题", stated, citation_choices()},
    {"document", "文号", "Document", T::text, may, "", "规范化的文号；不知道文号则为空", stated},
    {"printed", "文号（原文）", "As printed", T::text, may, "", "照原文", stated},
    {"title", "标题", "Title", T::text, may, "", "文中的文件标题", stated},
    {"anchor", "段落", "Paragraph", T::text, may, "", "报告页面上的段落", site},
    {"sentence", "句子", "Sentence", T::text, may, "", "引用的句子，至多 200 字", stated},
};

const Column mentions[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"sort", "对象", "Sort", T::text, must, "", "提到的是什么", site, mention_choices()},
    {"target", "对象编号", "Target", T::text, must, "", "部门编号或报告编号", site},
    {"name", "名称", "Name", T::text, may, "", "部门的规范名称；报告则为空", site},
    {"times", "次数", "Times", T::integer, must, "次", "提到的次数", computed},
    {"anchor", "段落", "Paragraph", T::text, may, "", "第一处所在的段落", site},
    {"sentence", "句子", "Sentence", T::text, may, "", "第一处的句子，至多 200 字", stated},
};

const Column checks[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"rule", "规则", "Rule", T::text, must, "", "规则编号，见核对规则页", rules},
    {"title", "规则名称", "Title", T::text, must, "", "核对什么", rules},
    {"verdict", "结果", "Verdict", T::text, must, "", "核对结果；不判断对错", rules, verdict_choices()},
    {"subject", "对象", "Subject", T::text, may, "", "核对的对象", rules},
    {"arithmetic", "算式", "Arithmetic", T::text, may, "", "核对所用的算式", rules},
    {"stated", "报告所载", "Stated", T::text, may, "", "报告所载的数字或文字", stated},
    {"computed", "另一处", "Computed", T::text, may, "", "算出的数字，或另一处所载", rules},
    {"places", "位置", "Places", T::text, may, "", "源文件的行号，# 后为报告页面上的段落，以“；”分隔", rules},
    {"place_count", "位置数", "Number of places", T::integer, must, "处", "位置的数目", computed},
    {"explanation", "部门说明", "Explanation", T::text, may, "", "部门对这一项的说明", stated},
};

const Column quality[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"code", "编号", "Code", T::text, must, "", "公开质量评分表的编号；total 为合计", sheet},
    {"name", "项目", "Name", T::text, must, "", "项目名称", sheet},
    {"level", "级别", "Level", T::integer, must, "", "1 为一级，0 为合计", sheet},
    {"weight", "分值", "Weight", T::number, may, "分", "分值", sheet},
    {"points", "得分", "Points", T::number, may, "分", "扣分后的得分", computed},
    {"derivation", "算式", "Derivation", T::text, may, "", "怎样扣分", computed},
};

const Column revisions[] = {
    {"report", "报告", "Report", T::text, must, "", "报告编号", site},
    {"number", "序号", "Number", T::integer, must, "", "第几次变动，1 为首次公开", record},
    {"version", "版本", "Version", T::integer, may, "", "变动后公众看到的版本；看不到则为空", record},
    {"kind", "类型", "Kind", T::text, must, "", "变动的类型", record, revision_choices()},
    {"at", "时间", "At", T::minute, must, "", "提交的时间，精确到分", record},
    {"commit", "提交", "Commit", T::text, must, "", "提交的标识", record},
    {"reason", "原因", "Reason", T::text, may, "", "记录里的原因", record},
    {"author", "修订人", "Author", T::text, may, "", "按本站规定显示的修订人", record},
    {"moved_from", "原编号", "Moved from", T::text, may, "", "移动网址以前的报告编号", record},
};

const Table all[] = {
    {TableId::reports, "reports", "报告", "Reports", "每份报告一行：标题信息、总分、等级、总支出、出处",
     reports, 0},
    {TableId::scores, "scores", "得分", "Scores",
     "每份报告的每个指标一行：自评得分、复算得分、差额、算式、复算情况", scores, 1},
    {TableId::indicators, "indicators", "指标", "Indicators", "评分表的每个指标一行", indicators, 5},
    {TableId::spending, "spending", "支出", "Spending", "总支出和各种划分，每项一行", spending, 2},
    {TableId::figures, "figures", "数据", "Figures", "报告所载、评分公式用到的数据，每项一行", figures, 1},
    {TableId::citations, "citations", "引用文件", "Citations", "报告正文引用文件的每一处一行", citations},
    {TableId::mentions, "mentions", "提及", "Mentions", "报告正文提到的单位和报告，每个一行", mentions, 2},
    {TableId::checks, "checks", "核对结果", "Checks", "报告前后各处相互核对的每一项一行；只列数字，不作评判",
     checks, -1, true},
    {TableId::quality, "quality", "公开质量", "Disclosure quality",
     "本站对公开形式的评分，每个项目一行；不是对部门绩效的评价", quality, 1, true},
    {TableId::revisions, "revisions", "修订", "Revisions", "报告公开以来的每次变动一行", revisions, 1},
};
static_assert(std::size(all) == table_count);

}  // namespace

std::span<const Table> data_tables() { return all; }
const Table& data_table(TableId id) { return all[static_cast<std::size_t>(id)]; }

}  // namespace gongkai
