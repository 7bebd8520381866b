namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What an action does to what, and how its name says so.</summary>
/// <param name="Lemma">The verb in its base form.</param>
/// <param name="Thing">What is acted on; <see langword="null"/> if nothing is named.</param>
/// <param name="Head">The base form of the last word of <paramref name="Thing"/>.</param>
/// <param name="Says">How a name says the verb where the base form alone will not do: "apply for"; else <see langword="null"/>.</param>
/// <param name="Moved">The thing is the subject: "the reminder goes out".</param>
internal sealed record Target(string Lemma, string? Thing, string? Head, string? Says = null, bool Moved = false);
