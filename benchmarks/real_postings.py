#!/usr/bin/env python3
"""Finds the postings that a file of labels is about among the real ones, which are not in here.

  real_postings.py LABELS.jsonl DATA [LONGEST] > postings.jsonl    DATA has ashby/*.json and hn/*.json
  jobtide evaluate LABELS.jsonl --postings postings.jsonl

Texts are cut to LONGEST characters where readers saw no more: labels/README.md says of which files.
"""
import glob
import html
import json
import os
import re
import sys


def plain(text):
    """The text of a Hacker News post: links as their addresses, paragraphs as lines."""
    text = re.sub(r'<p>', '\n', text)
    text = re.sub(r'<a [^>]*href="([^"]*)"[^>]*>.*?</a>', lambda link: link.group(1), text)
    return html.unescape(re.sub(r'<[^>]+>', '', text)).strip()


def postings(data):
    for path in sorted(glob.glob(os.path.join(data, 'ashby', '*.json'))):
        board = os.path.basename(path)[: -len('.json')]
        with open(path, encoding='utf-8') as file:
            for job in json.load(file)['jobs']:
                yield f"ashby-{board}-{job['id']}", job['title'], job.get('descriptionPlain') or ''
    for path in sorted(glob.glob(os.path.join(data, 'hn', '*.json'))):
        with open(path, encoding='utf-8') as file:
            for comment in json.load(file)['comments']:
                yield f"hn-{comment['id']}", '', plain(comment.get('text') or '')


def main(labels, data, longest=None):
    with open(labels, encoding='utf-8') as lines:
        wanted = [json.loads(line)['id'] for line in lines]
    missing = dict.fromkeys(wanted)
    for key, title, text in postings(data):
        if key in missing:
            missing.pop(key)
            print(json.dumps({'id': key, 'title': title, 'text': text[:longest]}, ensure_ascii=False))
    if missing:
        sys.exit(f"real_postings.py: {data} lacks {len(missing)} of {len(wanted)} postings, such as {next(iter(missing))}")


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
main(*sys.argv[1:3], *map(int, sys.argv[3:]))
