"""Reports whose form varies at random, with what they truly hold.

A form is a function ``builder(rng) -> (text, truth)``; a new one is a function and a line in ``FORMS``.
The truth has the shape of the gold records: report, scores, questions, issues, measures (see ``truth.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from tests.forms import form_improvement, form_measures, form_rankings, form_scores, form_summary

Builder = Callable[[Random], tuple[str, dict[str, Any]]]

FORMS: dict[str, Builder] = {
    "low_scores": form_improvement.low_scores,
    "progress": form_improvement.progress,
    "plan": form_improvement.plan,
    "question_plan": form_improvement.question_plan,
    "low_scores_without_measures": form_improvement.low_scores_without_measures,
    "measures_and_steps": form_measures.measures_and_steps,
    "summary": form_summary.summary,
    "years_by_row": form_summary.years_by_row,
    "year_by_year": form_summary.year_by_year,
    "instruments": form_summary.instruments,
    "weights": form_scores.weights,
    "questions_with_mean": form_scores.questions_with_mean,
    "sub_items": form_scores.sub_items,
    "two_years": form_scores.two_years,
    "checklist": form_scores.checklist,
    "whole_report": form_scores.whole_report,
    "weights_and_plan": form_scores.weights_and_plan,
    "nothing": form_scores.nothing,
    "departments": form_rankings.departments,
    "departments_by_name": form_rankings.departments_by_name,
    "colleges": form_rankings.colleges,
    "districts": form_rankings.districts,
    "own_place_in_a_ranking": form_rankings.own_place,
}
