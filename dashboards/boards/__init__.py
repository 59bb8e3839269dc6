"""Jobtide's dashboards in Apache Superset: the bundle, made from declarations, and what runs it."""
