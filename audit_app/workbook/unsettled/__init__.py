"""What two people said differently: found and told in words, and settled with a reason."""

from audit_app.workbook.unsettled.found import Said, Unsettled, unsettled
from audit_app.workbook.unsettled.settling import Settled, settle, settled

__all__ = ["Said", "Settled", "Unsettled", "settle", "settled", "unsettled"]
