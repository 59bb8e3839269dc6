"""What is typed wrong is one line and exit 2."""

import contextlib
import io
import os
import unittest
from unittest import mock

from boards.__main__ import _parser


class CommandTest(unittest.TestCase):
    def refusal(self, *arguments: str) -> str:
        with contextlib.redirect_stderr(io.StringIO()) as told, self.assertRaises(SystemExit) as ended:
            _parser().parse_args(arguments)
        self.assertEqual(ended.exception.code, 2)
        self.assertEqual(len(told.getvalue().splitlines()), 1)
        return told.getvalue()

    def test_a_port_is_a_number_from_1_to_65535(self):
        for port in ("99999", "0", "-1", "http"):
            self.assertIn(f"'{port}' is no port: give a number from 1 to 65535", self.refusal("up", "--port", port))
        self.assertEqual(_parser().parse_args(["up", "--port", "8089"]).port, 8089)

    def test_a_folder_has_a_name(self):
        self.assertIn("is empty: name a folder", self.refusal("up", "--out", ""))
        with mock.patch.dict(os.environ, {"JOBTIDE_OUT": ""}):
            self.assertIn("is empty: name a folder", self.refusal("status"))


if __name__ == "__main__":
    unittest.main()
