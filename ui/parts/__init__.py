"""What pages are made of: one small file for each part. No part knows a word of the field."""
