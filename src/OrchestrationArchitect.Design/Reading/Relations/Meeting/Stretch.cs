using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>A stretch of words.</summary>
/// <param name="At">The number of its sentence.</param>
/// <param name="Parsed">Its sentence.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct Stretch(int At, ParsedSentence Parsed, int Start, int End);
