SELECT month, previous_month, distance, joined, ended FROM break_notes ORDER BY month
