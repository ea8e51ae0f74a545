#pragma once

/// Makes `:/rules`, `:/dialogues`, `:/templates` and `:/icons` readable. Static libraries need the call before the
/// first read; calling again does nothing. Not thread-safe: call it once in main(), or at the start of a test.
void initDutyDeskResources();
