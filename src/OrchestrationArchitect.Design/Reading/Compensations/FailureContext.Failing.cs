using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Which condition tells what fails.</summary>
internal sealed partial record FailureContext
{
    /// <summary>Whether a token tells what fails, rather than only when something is done.</summary>
    /// <param name="token">The token.</param>
    /// <param name="undoing">The token that tells what is done then.</param>
    public bool IsFailing(int token, int undoing) => token < From || (IsGuard(token) && Fails(token, undoing));

    /// <summary>Whether the condition around a token is the one that what is done then stands under.</summary>
    private bool Fails(int token, int undoing)
    {
        var part = Breaks.IsEmpty ? -1 : Breaks.LastOrDefault(b => b < undoing, -1);
        part = Leads(part, undoing) ? part : -1;
        if (token < part)
        {
            return false;
        }

        var leads = Leads(0, undoing);
        var next = leads ? null : NextTo(undoing);
        foreach (var (guard, kind) in Guards)
        {
            if (kind != Mishap.Condition && token >= guard.Start && token < guard.End && (leads ? guard.End <= undoing : next is null || guard == next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition that does not trail stands from one token to another.</summary>
    private bool Leads(int from, int to)
    {
        foreach (var (guard, _) in Guards)
        {
            if (!guard.Trails && guard.Start >= from && guard.End <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first condition behind a token.</summary>
    private Guard? NextTo(int token)
    {
        foreach (var (guard, _) in Guards)
        {
            if (guard.Start > token)
            {
                return guard;
            }
        }

        return null;
    }
}
