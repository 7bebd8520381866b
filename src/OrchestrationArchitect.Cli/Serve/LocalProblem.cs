using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>The problem details of what the local host itself refuses, before any handler runs.</summary>
internal static class LocalProblem
{
    public static IResult Create(int status, string code, string title, string detail) =>
        Problems.Create(status, code, title, detail);
}
