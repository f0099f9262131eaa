// SPDX-License-Identifier: MIT
#include "checks/outline.h"
#include "checks/score_statements.h"
#include "checks/tables.h"

namespace gongkai::checks {

Material::Material(const Subject& subject) : Subject(subject), tables(read_tables(subject)) {
    sections = sections_of(subject);
    score_statements = read_score_statements(subject, tables);
}
Material::~Material() = default;

}  // namespace gongkai::checks
