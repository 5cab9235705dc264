"""The invented schools of Marram Bay: their register, visits, returns and what was found there."""
