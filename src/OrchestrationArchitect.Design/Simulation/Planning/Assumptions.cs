using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>What a simulation takes for granted: each sentence once, in the order it came up.</summary>
internal sealed class Assumptions
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _sentences = ImmutableArray.CreateBuilder<string>();

    private readonly ImmutableArray<StepTiming>.Builder _timings = ImmutableArray.CreateBuilder<StepTiming>();

    /// <summary>The service times taken, in the order of the steps.</summary>
    public ImmutableArray<StepTiming> Timings => _timings.ToImmutable();

    public void Add(StepTiming timing)
    {
        if (!_timings.Any(known => known.Step == timing.Step))
            _timings.Add(timing);
    }

    public void Add(string sentence)
    {
        if (_seen.Add(sentence))
            _sentences.Add(sentence);
    }

    public ImmutableArray<string> ToImmutable() => _sentences.ToImmutable();
}
