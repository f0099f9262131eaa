// SPDX-License-Identifier: MIT
// The grammar, in PEGTL's terms. It descends recursively, so brackets are counted before it starts; and no
// rule gives back what it took once an operator or a bracket is read, so parsing is linear.
#include <tao/pegtl.hpp>

#include "formulas/builder.h"

namespace gongkai {
namespace {

namespace pegtl = tao::pegtl;
using Kind = FormulaError::Kind;
using StepKind = Formula::Step::Kind;

struct blanks : pegtl::star<pegtl::sor<pegtl::one<' ', '\t'>, pegtl::utf8::one<0x3000>>> {};
template <typename Rule>
struct token : pegtl::seq<Rule, blanks> {};

struct plus : token<pegtl::utf8::one<'+', 0xFF0B>> {};
struct minus : token<pegtl::utf8::one<'-', 0xFF0D, 0x2212>> {};
struct times : token<pegtl::utf8::one<'*', 0xD7>> {};
struct over : token<pegtl::utf8::one<'/', 0xF7, 0xFF0F>> {};
struct open : token<pegtl::utf8::one<'(', 0xFF08>> {};
struct close : token<pegtl::utf8::one<')', 0xFF09>> {};

struct han
    : pegtl::utf8::ranges<0x3007, 0x3007, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x323AF> {
};
struct digits : pegtl::plus<pegtl::digit> {};
struct number : pegtl::seq<digits, pegtl::opt<pegtl::one<'.'>, digits>> {};
struct plain_name : pegtl::seq<pegtl::ranges<'a', 'z', '_'>,
                               pegtl::star<pegtl::ranges<'a', 'z', '0', '9', '_', '_', '.'>>> {};
struct name : pegtl::sor<plain_name, pegtl::plus<han>> {};

struct sum;
struct bracketed : pegtl::if_must<open, sum, close> {};
struct operand : pegtl::sor<token<number>, token<name>, bracketed> {};
struct negated : pegtl::if_must<minus, operand> {};
struct factor : pegtl::sor<negated, operand> {};
struct multiplied : pegtl::if_must<times, factor> {};
struct divided : pegtl::if_must<over, factor> {};
struct product : pegtl::seq<factor, pegtl::star<pegtl::sor<multiplied, divided>>> {};
struct added : pegtl::if_must<plus, product> {};
struct subtracted : pegtl::if_must<minus, product> {};
struct sum : pegtl::seq<product, pegtl::star<pegtl::sor<added, subtracted>>> {};

struct end : pegtl::eof {};
struct whole_formula : pegtl::seq<blanks, pegtl::must<sum, end>> {};

struct sign : pegtl::sor<pegtl::string<'<', '='>, pegtl::string<'>', '='>,
                         pegtl::utf8::one<'=', '<', '>', 0x2264, 0x2265, 0xFF1D, 0xFF1C, 0xFF1E>> {};
struct comparison : token<sign> {};
struct whole_condition : pegtl::seq<blanks, pegtl::must<sum, comparison, sum, end>> {};

// ---- what is expected where a rule fails ----

template <typename Rule>
constexpr Kind expected = Kind::operand_expected;
template <>
constexpr Kind expected<end> = Kind::operator_expected;
template <>
constexpr Kind expected<close> = Kind::operator_expected;
template <>
constexpr Kind expected<comparison> = Kind::comparison_expected;

template <typename Rule>
struct control : pegtl::normal<Rule> {
    template <typename Input, typename... States>
    [[noreturn]] static void raise(const Input& in, States&&...) {
        throw FormulaError{in.byte(), expected<Rule>};
    }
};

// ---- what a rule that succeeds adds to the tree ----

template <typename Rule>
struct action : pegtl::nothing<Rule> {};
template <StepKind kind>
struct adds_step {
    static void apply0(FormulaBuilder& builder) { builder.add(kind); }
};
template <>
struct action<added> : adds_step<StepKind::add> {};
template <>
struct action<subtracted> : adds_step<StepKind::subtract> {};
template <>
struct action<multiplied> : adds_step<StepKind::multiply> {};
template <>
struct action<divided> : adds_step<StepKind::divide> {};
template <>
struct action<negated> : adds_step<StepKind::negate> {};
template <>
struct action<number> {
    template <typename Input>
    static void apply(const Input& in, FormulaBuilder& builder) {
        const auto value = Decimal::parse(in.string_view());
        if (!value) throw FormulaError{in.position().byte, Kind::number_too_long};
        builder.add_number(*value);
    }
};
template <>
struct action<name> {
    template <typename Input>
    static void apply(const Input& in, FormulaBuilder& builder) {
        builder.add_name(in.string_view(), in.position().byte);
    }
};
template <>
struct action<sign> {
    template <typename Input>
    static void apply(const Input& in, FormulaBuilder& builder) {
        builder.compare(in.string_view());
    }
};

/// Throws what a text too long or too deep is refused for. Of a bracket that is never closed, returns where
/// it stands: the grammar only sees that the text ends.
std::optional<std::size_t> check_brackets(std::string_view text) {
    if (text.size() > max_formula_size) throw FormulaError{max_formula_size, Kind::too_long};
    std::vector<std::size_t> opened;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with('(') || rest.starts_with("（")) opened.push_back(i);
        if ((rest.starts_with(')') || rest.starts_with("）")) && !opened.empty()) opened.pop_back();
        if (opened.size() > max_formula_depth) throw FormulaError{i, Kind::too_deep};
    }
    return opened.empty() ? std::nullopt : std::optional(opened.back());
}

template <typename Whole>
std::optional<FormulaError> parse_into(FormulaBuilder& builder, std::string_view text) {
    std::optional<std::size_t> unclosed;
    try {
        unclosed = check_brackets(text);
        pegtl::memory_input in(text.data(), text.data() + text.size(), "");
        pegtl::parse<Whole, action, control>(in, builder);
    } catch (const FormulaError& error) {
        const bool at_the_end = error.offset == text.size() && error.kind == Kind::operator_expected;
        return at_the_end && unclosed ? FormulaError{*unclosed, Kind::bracket_unclosed} : error;
    }
    return std::nullopt;
}

}  // namespace

std::variant<Formula, FormulaError> Formula::parse(std::string_view text) {
    FormulaBuilder builder;
    if (const auto error = parse_into<whole_formula>(builder, text)) return *error;
    return std::move(builder).formula();
}

std::variant<Condition, FormulaError> Condition::parse(std::string_view text) {
    FormulaBuilder builder;
    if (const auto error = parse_into<whole_condition>(builder, text)) return *error;
    return std::move(builder).condition();
}

}  // namespace gongkai
