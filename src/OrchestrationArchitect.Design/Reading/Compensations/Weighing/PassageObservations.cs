using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of where a mention and the steps stand in the course of a run.</summary>
/// <param name="passages">Where actions stand.</param>
/// <param name="action">The action that the mention tells; -1 if it tells none.</param>
/// <param name="mention">The mention.</param>
internal sealed class PassageObservations(Passages passages, int action, UndoingMention mention)
{
    private IReadOnlyDictionary<int, int>? _before;

    /// <summary>What is observed of the mention.</summary>
    public void OfMention(ObservationSink seen)
    {
        var (stands, goes, entered) = (passages.Stands(action), passages.GoesOn(action) ? "goes-on" : "ends", passages.Entered(action));
        seen.See($"stands-{stands}");
        seen.See($"stands-{stands} under-{mention.Under}");
        seen.See(goes);
        seen.See($"{goes} under-{mention.Under}");
        seen.See($"entered-{entered}");
        seen.See($"entered-{entered} {goes}");
    }

    /// <summary>What is observed of a step beside it.</summary>
    public void Of(int step, UndoingFit fit, ObservationSink seen)
    {
        var (distance, together) = (Distance(step), passages.Together(step, action));
        seen.See($"distance-{distance}");
        seen.See($"distance-{distance} {fit.Closeness}");
        seen.See($"distance-{distance} under-{mention.Under}");
        seen.See($"together-{together}");
        seen.See($"together-{together} {fit.Closeness}");
        if (passages.Sources(action).Contains(step))
        {
            seen.See($"source {fit.Closeness}");
        }
        else
        {
            seen.See("no-source");
        }

        seen.See($"step-stands-{passages.Stands(step)}");
    }

    private string Distance(int step)
    {
        _before ??= passages.Before(action);
        return _before.TryGetValue(step, out var edges) ? edges switch { 1 => "next", 2 => "two", <= 4 => "few", <= 8 => "many", _ => "far" } : _before.Count == 0 ? "unknown" : "never";
    }
}
