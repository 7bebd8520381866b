using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Tables;

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
    public void Of(UndoingMention mention, bool own, ObservationSink seen)
    {
        if (mention.Object is not { } thing)
        {
            seen.See("acted-unnamed");
            return;
        }

        var acted = _acted.GetValueOrDefault(thing.Head) ?? [];
        var before = own ? acted.Count(i => _actions[i].Span.Start < mention.Span.Start) : acted.Count;
        var after = own ? acted.Count(i => _actions[i].Span.Start > mention.Span.Start + mention.Span.Length) : 0;
        var (count, later) = (Math.Min(before, Most), Math.Min(after, 2));
        seen.See($"acted-{count}");
        seen.See($"acted-{count} under-{mention.Under}");
        seen.See($"acted-later-{later}");
        seen.See($"acted-later-{later} under-{mention.Under}");
    }

    /// <summary>What is observed of what a step acts on.</summary>
    public void Of(AskedMention asked, int step, UndoingFit fit, ObservationSink seen)
    {
        if (_actions[step].Head is not { } head || !_acted.TryGetValue(head, out var acted))
        {
            seen.See("step-unnamed");
            return;
        }

        var end = asked.Own ? asked.Mention.Span.Start : int.MaxValue;
        var count = Math.Min(acted.Count(i => _actions[i].Span.Start < end), Most);
        var latest = !acted.Exists(i => i > step && _actions[i].Span.Start < end);
        seen.See($"step-acted-{count}");
        seen.See($"step-acted-{count} kind-{fit.Kind}");
        seen.See($"{(latest ? "latest-of" : acted[0] == step ? "first-of" : "amid")}-{count}");
    }
}
