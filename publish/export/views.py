"""The views that every exported database has; their SQL is the same in SQLite and DuckDB. The level of a total is found
as the page finds it (``publish.page.levels``)."""

from __future__ import annotations

VIEWS = {
    "overall_scores": """
        SELECT n.scheme, n.year, n.agency_id, n.agency, n.agency_type, n.province, n.value, n.differs, n.trust,
               coalesce((
                   SELECT r.overall_level FROM reports r
                   WHERE r.agency_id = n.agency_id AND coalesce(r.assessed_year, r.fiscal_year) = n.year
                   AND r.overall_level IS NOT NULL ORDER BY r.report_id LIMIT 1), (
                   SELECT s.level_printed FROM scores s
                   WHERE s.agency_id = n.agency_id AND coalesce(s.assessed_year, s.fiscal_year) = n.year
                   AND s.level = 'overall' AND s.statistic = 'score' AND s.level_printed IS NOT NULL
                   ORDER BY s.report_id, s."table", s."row" LIMIT 1)) AS overall_level
        FROM numbers n
        WHERE n.level = 'overall' AND n.statistic = 'score'""",
    "indicator_scores": """
        SELECT scheme, year, agency_id, agency, agency_type, province, indicator, value, differs, trust
        FROM numbers WHERE level = 'indicator' AND statistic = 'score'""",
    "question_scores": """
        SELECT scheme, year, agency_id, agency, agency_type, province, indicator, question, statistic, value, differs,
               trust
        FROM numbers WHERE level = 'question' AND statistic IN ('score', 'public', 'survey')""",
    # Lists are JSON in SQLite and lists in DuckDB; as text without brackets and quotes both are "I8, I9".
    "answers_to_issues": """
        SELECT i.report_id, i.agency_id, i.agency, i.fiscal_year, i.indicator, i.question, i.text AS issue, m.kind,
               m.text AS measure, m.responsible, m.timeline
        FROM issues i JOIN (
            SELECT *, replace(replace(replace(CAST(questions AS VARCHAR), '[', ''), ']', ''), '"', '') AS named
            FROM measures) m
        ON m.report_id = i.report_id AND m.indicator = i.indicator
        AND (i.question IS NULL OR m.named = '' OR ', ' || m.named || ',' LIKE '%, ' || i.question || ',%')""",
    "errors": """
        SELECT f.agency_id, f.agency, f.fiscal_year, f."check", f.message, f.message_en, f.page, f.line, r.source_path
        FROM findings f JOIN reports r ON r.report_id = f.report_id WHERE f.severity = 'error'""",
}
