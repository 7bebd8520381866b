using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>That one action comes before another, said outright.</summary>
/// <param name="First">The action that comes first.</param>
/// <param name="Second">The one that comes after it.</param>
/// <param name="Sentence">Where it is said.</param>
/// <param name="IsBan">It is said by forbidding the second without the first.</param>
/// <param name="IsTold">It only tells when something happens: "when the scent has been composed, …".</param>
internal sealed record OrderClaim(Act First, Act Second, ParsedSentence Sentence, bool IsBan = false, bool IsTold = false);
