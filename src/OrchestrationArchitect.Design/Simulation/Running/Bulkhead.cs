namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>A number of places; who finds none waits in order of arrival.</summary>
internal sealed class Bulkhead(int places)
{
    private readonly Queue<(Token Token, int Version)> _waiting = new();
    private int _taken;

    /// <summary>Whether anybody ever waited.</summary>
    public bool EverFull { get; private set; }

    public bool TryEnter()
    {
        if (_taken >= places)
            return false;
        _taken++;
        return true;
    }

    public void Wait(Token token)
    {
        EverFull = true;
        _waiting.Enqueue((token, token.Version));
    }

    /// <summary>Gives a place back, or hands it to who has waited longest.</summary>
    /// <returns>The token that has the place now, or <see langword="null"/>.</returns>
    public Token? Leave()
    {
        while (_waiting.TryDequeue(out var next))
        {
            if (next.Token.Version == next.Version && !next.Token.IsDead)
                return next.Token;
        }

        _taken--;
        return null;
    }
}
