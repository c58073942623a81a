"""Monitoring of abnormal transactions in real time: fingerprints, signs and alerts."""
