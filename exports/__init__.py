"""A report in, a file out: spreadsheets and PDFs, written aside and then put in place."""
