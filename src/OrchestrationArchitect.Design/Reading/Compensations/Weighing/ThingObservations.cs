using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of a thing: how much of the run is about it. What the whole run is about is mostly not an effect of one step.</summary>
internal sealed class ThingObservations
{
    private const int Most = 4;

    private readonly Dictionary<string, List<int>> _acted = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ReadAction> _actions;

    public ThingObservations(ImmutableArray<ReadAction> actions)
    {
        _actions = actions;
        for (var i = 0; i < actions.Length; i++)
        {
            if (actions[i] is { Role: ActionRole.Step, Head: { } head })
            {
                if (!_acted.TryGetValue(head, out var steps))
                {
                    _acted[head] = steps = [];
                }

                steps.Add(i);
            }
        }
    }

    /// <summary>What is observed of what a mention undoes.</summary>
    public IEnumerable<string> Of(UndoingMention mention, bool own)
    {
        if (mention.Object is not { } thing)
        {
            return ["acted-unnamed"];
        }

        var acted = _acted.GetValueOrDefault(thing.Head) ?? [];
        var before = own ? acted.Count(i => _actions[i].Span.Start < mention.Span.Start) : acted.Count;
        var after = own ? acted.Count(i => _actions[i].Span.Start > mention.Span.Start + mention.Span.Length) : 0;
        var count = Math.Min(before, Most);
        return [$"acted-{count}", $"acted-{count} under-{mention.Under}", $"acted-later-{Math.Min(after, 2)}", $"acted-later-{Math.Min(after, 2)} under-{mention.Under}"];
    }

    /// <summary>What is observed of what a step acts on.</summary>
    public IEnumerable<string> Of(UndoingMention mention, bool own, int step, UndoingFit fit)
    {
        if (_actions[step].Head is not { } head || !_acted.TryGetValue(head, out var acted))
        {
            return ["step-unnamed"];
        }

        var count = Math.Min(acted.Count(i => !own || _actions[i].Span.Start < mention.Span.Start), Most);
        var latest = !acted.Exists(i => i > step && (!own || _actions[i].Span.Start < mention.Span.Start));
        return [$"step-acted-{count}", $"step-acted-{count} kind-{fit.Kind}", latest ? $"latest-of-{count}" : acted[0] == step ? $"first-of-{count}" : $"amid-{count}"];
    }
}
