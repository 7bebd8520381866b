namespace OrchestrationArchitect.Runs.Http.Description;

/// <summary>Problem details (RFC 9457) as every error of this API is answered.</summary>
/// <param name="Type">The problem's type: <c>urn:orchestration-architect:problem:</c> and the code.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here.</param>
/// <param name="Code">A stable code: kebab-case, or that of a diagnostic (<c>OA1002</c>).</param>
/// <param name="Location">Where in the body it is.</param>
/// <param name="TraceId">Which request it was, for the log.</param>
public sealed record ProblemBody(
    string Type, string Title, int Status, string? Detail, string Code, ProblemLocation? Location = null, string? TraceId = null);

/// <summary>A place in a body.</summary>
/// <param name="Path">The field.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public sealed record ProblemLocation(string Path, int? Line = null, int? Column = null);
