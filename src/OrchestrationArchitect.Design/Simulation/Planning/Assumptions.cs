using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>What a simulation takes for granted: each sentence once, in the order it came up.</summary>
internal sealed class Assumptions
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _sentences = ImmutableArray.CreateBuilder<string>();

    public void Add(string sentence)
    {
        if (_seen.Add(sentence))
            _sentences.Add(sentence);
    }

    public ImmutableArray<string> ToImmutable() => _sentences.ToImmutable();
}
