// SPDX-License-Identifier: MIT
// The pages of plain text: what the site is, how figures are checked, and who can read it.
#include "demo/city.h"

namespace gongkai::demo {

std::string about_page() {
    return "---\ntitle: 关于本站\n---\n\n# 关于本站\n\n"
           "示例市、各部门、全部文件和数字均为虚构，由程序生成，仅供试用、测试和测速。\n\n"
           "# 怎么用\n\n- 换成自己的部门登记表和评分表；\n- 把报告放进 `content/reports/` 下的年度文件夹；\n"
           "- 提交后重新生成。\n";
}

std::string method_page() {
    return "---\ntitle: 复算与核对方法\n---\n\n"
           "得分是部门给自己打的分，不能在部门之间比较。本站只做算术：报告里的数字能不能互相对上。\n\n"
           "# 怎样复算\n\n"
           "评分表写明每个指标的分值、公式和计分办法。报告给出公式要用的数据，本站就照评分表复算，写出算式，"
           "与自评得分并列。缺评分办法、目标值或完成值的，写“无法复算”，不猜，也不拿空白当零。\n\n"
           "# 核对结果\n\n"
           "- 一致：两个数相等，或相差不超过容差；\n"
           "- 不一致：两个数相差超过容差，只列出两个数和算式，不判断哪一个对；\n"
           "- 需说明：从报告本身看不出缘由；\n- 无法核对：缺少核对所需的数据，没有结论。\n\n"
           "全部规则见本站“核对规则”一页。\n\n"
           "# 怎样核对一份副本\n\n在站点的根目录运行：\n\n```sh\nsha256sum -c SHA256SUMS\n```\n\n"
           "每个文件都显示“OK”或“成功”，说明它们与清单相符。清单要从别处取得，才能发现改动。\n";
}

std::string accessibility_page() {
    return "---\ntitle: 无障碍说明\n---\n\n"
           "本站以《Web 内容无障碍指南》（WCAG）2.2 的 AA 级为目标，没有经过第三方机构的认证。\n\n"
           "# 已经做到的\n\n- 不用脚本也能读到全部文字、表格和图；\n- 可以只用键盘操作；\n"
           "- 放大到 400% 时正文不需要左右滚动；\n- 不只靠颜色传达内容，每幅图都有表。\n\n"
           "# 已知的不足\n\n- 搜索需要脚本；不用脚本的，可以从首页按年度、部门查找。\n"
           "- 部门多、年度多的表格在手机上需要在表格内左右滚动。\n\n"
           "# 反映问题\n\n请与页脚写明的主办单位联系，写明页面、设备和遇到的情况。\n";
}

}  // namespace gongkai::demo
