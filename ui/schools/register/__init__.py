"""The register: every setting of the area, changed by hand or brought in from the national one."""
