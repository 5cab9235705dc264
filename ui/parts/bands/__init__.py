"""The bands about a page: the sidebar, the head and the foot."""
