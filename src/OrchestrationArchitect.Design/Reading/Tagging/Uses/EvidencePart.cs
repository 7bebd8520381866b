using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>A kind or a value of a piece of evidence with its hash, which is told once for all pieces that it is in.</summary>
/// <param name="Name">The kind or the value; <see langword="null"/> for none.</param>
internal readonly record struct EvidencePart(string? Name)
{
    /// <summary>The hash; 0 for none.</summary>
    public ulong Key { get; } = string.IsNullOrEmpty(Name) ? 0 : NameKey.Of(Name);

    public static implicit operator EvidencePart(string name) => new(name);
}
