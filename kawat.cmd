@echo off
rem Builds the command line tool (quick when nothing changed), then runs it.
setlocal
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set "root=%~dp0"
set "log=%TEMP%\kawat-build-%RANDOM%.log"
dotnet build "%root%src\Kawat.Cli\Kawat.Cli.csproj" -c Release -v quiet -nologo > "%log%" 2>&1
if errorlevel 1 (
    type "%log%" 1>&2
    del "%log%"
    exit /b 1
)
del "%log%"
dotnet "%root%src\Kawat.Cli\bin\Release\net10.0\Kawat.Cli.dll" %*
exit /b %errorlevel%
