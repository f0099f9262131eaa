// SPDX-License-Identifier: MIT
// The test framework, in one place: Catch2 version 2 (Debian 12) or 3 (Debian 13).
#pragma once

#if CATCH2_MAJOR >= 3
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
