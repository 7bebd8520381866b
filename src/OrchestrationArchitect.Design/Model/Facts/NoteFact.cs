using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>Something the reader has to say about the text: unread, contradictory, or left aside.</summary>
/// <param name="Code">A stable code, <c>OA1xxx</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was found, in one sentence.</param>
/// <param name="Span">Where; <see langword="null"/> when it is about the text as a whole.</param>
public sealed record NoteFact(string Code, Severity Severity, string Message, SourceSpan? Span = null);
