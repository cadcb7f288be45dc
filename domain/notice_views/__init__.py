"""What notices say, looked up when they are sent. Names are labels, ready to be shown."""
