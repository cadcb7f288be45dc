"""Who is spoken of."""

WHO = "Орлова\u00a0В.\u00a0П."
OTHER = "Кузнецов\u00a0Б.\u00a0Л."
