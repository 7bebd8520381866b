namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Something in the facts or the words that speaks for a pattern, or against it.</summary>
/// <param name="Name">What it is, in a few words that stand in a list.</param>
/// <param name="Weight">How much it says: up to 1 for, down to -1 against.</param>
/// <param name="Facts">JSON Pointers to where it is seen, some perhaps twice; put together when they are asked for, which they are of one pattern only.</param>
internal sealed record Evidence(string Name, double Weight, IEnumerable<string> Facts);
