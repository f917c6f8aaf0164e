#pragma once
// The tables of a store, as the steps that lead from an empty file to the present form.

#include <array>

namespace rasid {

// "rasd": marks a SQLite file as a rasid store (PRAGMA application_id).
constexpr int store_application_id = 0x72617364;

// Step i turns a store of user_version i into one of user_version i + 1. Steps are never changed
// once released; a new form of the tables is a new step.
extern const std::array<const char*, 13> store_migrations;

// Stores of this form and older ones lack the tables of questions and must be indexed once.
extern const int last_form_without_questions;

}  // namespace rasid
