"""Cells found by long searches with ``settling``, some put right by hand for the reader's eye.

A page is a text: first "columns N", then a line a lane, "lane rows: box column,row; ...", where
rows count within the lane. Boxes on a shared surface count rows over the whole page. A line
"plot process first stop" gives the columns that a process keeps to on the overview, a line
"weights ..." what its arrows pay for bends, crossings, touching, running beside, and joining, and
"tightened N" how many steps nearer its arrows must run than usual for A3.
"""

from __future__ import annotations

SETTLED: dict[str, str] = {
    "overview": """
columns 13
tightened 3
weights 150 60 6 3 0.5
plot soc-sjukskriven 0 6
plot soc-ej-sjukskriven 6 11
plot halso-och-sjukvarden 3 11
plot forsakringskassan 0 11
plot arbetsformedlingen 0 11
plot jobbtorg 0 11
plot finsamteam 11 12
plot finsam-insatser 12 13
individ 1: soc-sjukskriven.1a 1,0; soc-sjukskriven.1b 2,0; soc-sjukskriven.slut 4,0;
  soc-ej-sjukskriven.1 7,0; soc-ej-sjukskriven.slut 9,0; halso-och-sjukvarden.1 6,0;
  forsakringskassan.1 5,0; forsakringskassan.slut 8,0; arbetsformedlingen.1 0,0;
  arbetsformedlingen.slut 3,0; jobbtorg.slut 10,0
socialtjanst 4: process:soc-sjukskriven 3,3; soc-sjukskriven.2 1,0; soc-sjukskriven.3 2,0;
  soc-sjukskriven.4 0,0; soc-sjukskriven.5 0,1; soc-sjukskriven.6 0,2; soc-sjukskriven.7 1,1;
  soc-sjukskriven.8 1,2; soc-sjukskriven.9 1,3; soc-sjukskriven.11 2,2; soc-sjukskriven.12 2,3;
  soc-sjukskriven.13 2,1; soc-sjukskriven.14 3,2; soc-sjukskriven.15 3,1; soc-sjukskriven.16 3,0;
  soc-sjukskriven.17 4,1; process:soc-ej-sjukskriven 10,0; soc-ej-sjukskriven.2 7,1;
  soc-ej-sjukskriven.3 7,2; soc-ej-sjukskriven.4 8,1; soc-ej-sjukskriven.5 8,3; soc-ej-sjukskriven.6
  9,3; soc-ej-sjukskriven.7 9,2; soc-ej-sjukskriven.8 10,2; soc-ej-sjukskriven.9 9,1;
  soc-ej-sjukskriven.10 9,0
halso-och-sjukvard 2: soc-sjukskriven.10 1,0; process:halso-och-sjukvarden 4,0;
  halso-och-sjukvarden.2 6,0; halso-och-sjukvarden.3 7,1; halso-och-sjukvarden.4 7,0;
  halso-och-sjukvarden.5 8,0; halso-och-sjukvarden.6 9,0; halso-och-sjukvarden.7 8,1;
  halso-och-sjukvarden.8 9,1; halso-och-sjukvarden.9 6,1; halso-och-sjukvarden.10 10,1
forsakringskassan 3: process:forsakringskassan 7,2; forsakringskassan.2 5,0; forsakringskassan.3
  5,1; forsakringskassan.4 6,1; forsakringskassan.5a 6,0; forsakringskassan.5b 7,0;
  forsakringskassan.5c 7,1; forsakringskassan.6 8,0; forsakringskassan.7 9,0; forsakringskassan.8
  8,1
arbetsformedlingen 3: process:arbetsformedlingen 9,0; arbetsformedlingen.2 0,1; arbetsformedlingen.3
  1,1; arbetsformedlingen.4 2,1; arbetsformedlingen.5 1,0; arbetsformedlingen.6 1,2;
  arbetsformedlingen.7 3,2; arbetsformedlingen.8 3,1; arbetsformedlingen.9 5,2;
  arbetsformedlingen.10a 6,2; arbetsformedlingen.10b 7,2; arbetsformedlingen.10c 7,1;
  arbetsformedlingen.10d 7,0; arbetsformedlingen.10e 6,1; arbetsformedlingen.11 5,1;
  arbetsformedlingen.12 5,0; arbetsformedlingen.13 6,0; arbetsformedlingen.14 4,0
jobbtorg 3: process:jobbtorg 4,0; jobbtorg.1 0,2; jobbtorg.1a 1,1; jobbtorg.2 1,2; jobbtorg.3 2,2;
  jobbtorg.4 3,2; jobbtorg.5 6,2; jobbtorg.6a 7,0; jobbtorg.6b 7,2; jobbtorg.6c 8,1; jobbtorg.7 8,0;
  jobbtorg.8 8,2; jobbtorg.9 7,1; jobbtorg.10 9,2
gemensam 0: process:finsamteam 11,5; finsamteam.1 11,2; finsamteam.2 11,4; finsamteam.3 11,6;
  finsamteam.4 11,7; finsamteam.5 11,8; finsamteam.6 11,9; finsamteam.7 11,10; finsamteam.8 11,11;
  finsamteam.9 11,12; process:finsam-insatser 12,13; finsam-insatser.1 12,5; finsam-insatser.1a
  12,4; finsam-insatser.2 12,6; finsam-insatser.3 12,7; finsam-insatser.4 12,8; finsam-insatser.5
  12,10
""",
    "soc-sjukskriven": """
columns 8
weights 90 70 6 5 0.55
individ 1: soc-sjukskriven.1a 0,0; soc-sjukskriven.1b 1,0; soc-sjukskriven.slut 6,0
socialtjanst 4: soc-sjukskriven.2 0,0; soc-sjukskriven.3 1,0; soc-sjukskriven.4 1,1;
  soc-sjukskriven.5 2,1; soc-sjukskriven.6 3,1; soc-sjukskriven.7 2,2; soc-sjukskriven.8 3,2;
  soc-sjukskriven.9 3,3; soc-sjukskriven.11 4,2; soc-sjukskriven.12 4,3; soc-sjukskriven.13 4,1;
  soc-sjukskriven.14 5,2; soc-sjukskriven.15 5,1; soc-sjukskriven.16 5,0; soc-sjukskriven.17 6,3;
  process:soc-ej-sjukskriven 3,0; home 7,2
halso-och-sjukvard 1: soc-sjukskriven.10 3,0; process:halso-och-sjukvarden 7,0
forsakringskassan 1: process:forsakringskassan 5,0
arbetsformedlingen 1: process:arbetsformedlingen 7,0
jobbtorg 1: process:jobbtorg 4,0
gemensam 1: process:finsamteam 7,0; process:finsam-insatser 6,0
""",
    "soc-ej-sjukskriven": """
columns 6
individ 1: soc-ej-sjukskriven.1 0,0; soc-ej-sjukskriven.slut 4,0
socialtjanst 3: soc-ej-sjukskriven.2 0,1; soc-ej-sjukskriven.3 1,2; soc-ej-sjukskriven.4 1,1;
  soc-ej-sjukskriven.5 2,0; soc-ej-sjukskriven.6 2,1; soc-ej-sjukskriven.7 3,1; soc-ej-sjukskriven.8
  3,2; soc-ej-sjukskriven.9 4,1; soc-ej-sjukskriven.10 4,0; home 5,2
halso-och-sjukvard 1: process:halso-och-sjukvarden 1,0
arbetsformedlingen 1: process:arbetsformedlingen 2,0
jobbtorg 1: process:jobbtorg 4,0
gemensam 1: process:finsamteam 3,0; process:finsam-insatser 4,0
""",
    "halso-och-sjukvarden": """
columns 6
individ 1: halso-och-sjukvarden.1 0,0
halso-och-sjukvard 3: halso-och-sjukvarden.2 0,0; halso-och-sjukvarden.3 1,0; halso-och-sjukvarden.4
  1,2; halso-och-sjukvarden.5 2,2; halso-och-sjukvarden.6 3,2; halso-och-sjukvarden.7 2,1;
  halso-och-sjukvarden.8 3,1; halso-och-sjukvarden.9 3,0; halso-och-sjukvarden.10 4,2; home 5,1
forsakringskassan 1: process:forsakringskassan 5,0
arbetsformedlingen 1: process:arbetsformedlingen 5,0
jobbtorg 1: process:jobbtorg 5,0
gemensam 1: process:finsamteam 3,0; process:finsam-insatser 4,0
""",
    "forsakringskassan": """
columns 6
individ 1: forsakringskassan.1 0,0; forsakringskassan.slut 4,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 5,0
forsakringskassan 3: forsakringskassan.2 0,0; forsakringskassan.3 1,0; forsakringskassan.4 1,1;
  forsakringskassan.5a 2,0; forsakringskassan.5b 2,1; forsakringskassan.5c 3,1; forsakringskassan.6
  2,2; forsakringskassan.7 3,2; forsakringskassan.8 4,2; home 5,1
arbetsformedlingen 1: process:arbetsformedlingen 5,0
jobbtorg 1: process:jobbtorg 5,0
gemensam 1: process:finsamteam 2,0; process:finsam-insatser 4,0
""",
    "arbetsformedlingen": """
columns 8
individ 1: arbetsformedlingen.1 0,0; arbetsformedlingen.slut 6,0
socialtjanst 1: process:soc-sjukskriven 7,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 6,0
forsakringskassan 1: process:forsakringskassan 5,0
arbetsformedlingen 3: arbetsformedlingen.2 0,1; arbetsformedlingen.3 1,1; arbetsformedlingen.4 2,0;
  arbetsformedlingen.5 1,0; arbetsformedlingen.6 1,2; arbetsformedlingen.7 2,2; arbetsformedlingen.8
  2,1; arbetsformedlingen.9 3,2; arbetsformedlingen.10a 3,1; arbetsformedlingen.10b 3,0;
  arbetsformedlingen.10c 4,0; arbetsformedlingen.10d 5,0; arbetsformedlingen.10e 4,1;
  arbetsformedlingen.11 4,2; arbetsformedlingen.12 5,2; arbetsformedlingen.13 5,1;
  arbetsformedlingen.14 6,1; home 7,2
jobbtorg 1: process:jobbtorg 7,0
gemensam 1: process:finsamteam 4,0; process:finsam-insatser 6,0
""",
    "jobbtorg": """
columns 7
weights 90 70 6 5 0.55
individ 1: jobbtorg.slut 4,0
socialtjanst 1: process:soc-sjukskriven 3,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 4,0
forsakringskassan 1: process:forsakringskassan 4,0
arbetsformedlingen 1: process:arbetsformedlingen 5,0
jobbtorg 4: jobbtorg.1 0,0; jobbtorg.1a 0,2; jobbtorg.2 0,1; jobbtorg.3 1,1; jobbtorg.4 1,2;
  jobbtorg.5 2,2; jobbtorg.6a 3,2; jobbtorg.6b 2,1; jobbtorg.6c 4,1; jobbtorg.7 4,0; jobbtorg.8 4,3;
  jobbtorg.9 3,1; jobbtorg.10 5,3; home 6,3
gemensam 1: process:finsam-insatser 5,0; process:finsamteam 4,0
""",
    "finsamteam": """
columns 5
individ 1:
socialtjanst 1:
halso-och-sjukvard 1:
forsakringskassan 1:
arbetsformedlingen 1:
jobbtorg 1:
gemensam 0: finsamteam.1 0,0; finsamteam.2 1,0; finsamteam.3 1,1; finsamteam.4 2,1; finsamteam.5
  2,2; finsamteam.6 3,2; finsamteam.7 3,3; finsamteam.8 4,3; finsamteam.9 4,4; home 4,5
""",
    "finsam-insatser": """
columns 4
individ 1:
socialtjanst 1:
halso-och-sjukvard 1:
forsakringskassan 1:
arbetsformedlingen 1:
jobbtorg 1:
gemensam 0: finsam-insatser.1 0,0; finsam-insatser.1a 1,1; finsam-insatser.2 1,0;
  finsam-insatser.3 2,0; finsam-insatser.4 2,2; finsam-insatser.5 3,2; home 3,5
""",
    "forsakringskassan-light": """
columns 4
weights 60 60 6 5 0.55
individ 1: forsakringskassan.1 0,0; forsakringskassan.slut 2,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 1,0
forsakringskassan 3: forsakringskassan.2 0,1; forsakringskassan.3 1,1; forsakringskassan.4 1,0;
  forsakringskassan.5a 1,2; forsakringskassan.5b 2,2; forsakringskassan.5c 2,0; home 3,0
arbetsformedlingen 1: process:arbetsformedlingen 1,0
jobbtorg 1: process:jobbtorg 1,0
gemensam 1: process:finsamteam 3,0; process:finsam-insatser 2,0
""",
    "jobbtorg-light": """
columns 6
weights 90 70 6 5 0.55
individ 1: jobbtorg.slut 4,0
socialtjanst 1: process:soc-sjukskriven 3,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 5,0
forsakringskassan 1: process:forsakringskassan 5,0
arbetsformedlingen 1: process:arbetsformedlingen 3,0
jobbtorg 3: jobbtorg.1 0,0; jobbtorg.2 0,1; jobbtorg.3 1,1; jobbtorg.4 1,0; jobbtorg.5 2,0;
  jobbtorg.6b 3,0; jobbtorg.7 4,1; home 5,2
gemensam 1: process:finsamteam 2,0; process:finsam-insatser 4,0
""",
    "finsamteam-light": """
columns 4
individ 1:
socialtjanst 1:
halso-och-sjukvard 1:
forsakringskassan 1:
arbetsformedlingen 1:
jobbtorg 1:
gemensam 0: finsamteam.1 0,0; finsamteam.3 1,0; finsamteam.4 1,1; finsamteam.5 2,1;
  finsamteam.6 2,2; finsamteam.8 3,2; finsamteam.9 3,3; home 3,5
""",
    "overview-light": """
columns 13
weights 150 60 6 3 0.5
plot soc-sjukskriven 0 6
plot soc-ej-sjukskriven 6 11
plot halso-och-sjukvarden 3 11
plot forsakringskassan 0 11
plot arbetsformedlingen 0 11
plot jobbtorg 0 11
plot finsamteam 11 12
plot finsam-insatser 12 13
individ 1: soc-sjukskriven.1a 2,0; soc-sjukskriven.slut 5,0; soc-ej-sjukskriven.1 8,0;
  soc-ej-sjukskriven.slut 10,0; halso-och-sjukvarden.1 7,0; forsakringskassan.1 6,0;
  forsakringskassan.slut 9,0; arbetsformedlingen.1 0,0; arbetsformedlingen.slut 4,0; jobbtorg.slut
  1,0
socialtjanst 4: process:soc-sjukskriven 0,3; soc-sjukskriven.2 2,0; soc-sjukskriven.3 2,3;
  soc-sjukskriven.4 3,3; soc-sjukskriven.5 3,1; soc-sjukskriven.7 4,1; soc-sjukskriven.8 4,2;
  soc-sjukskriven.11 5,2; soc-sjukskriven.14 5,3; soc-sjukskriven.15 5,1; soc-sjukskriven.17 5,0;
  process:soc-ej-sjukskriven 6,0; soc-ej-sjukskriven.2 8,1; soc-ej-sjukskriven.3 8,2;
  soc-ej-sjukskriven.4 9,2; soc-ej-sjukskriven.6 9,3; soc-ej-sjukskriven.7 10,3;
  soc-ej-sjukskriven.9 10,2; soc-ej-sjukskriven.10 10,0
halso-och-sjukvard 3: process:halso-och-sjukvarden 6,1; halso-och-sjukvarden.2 7,1;
  halso-och-sjukvarden.3 8,2; halso-och-sjukvarden.4 8,0; halso-och-sjukvarden.5 9,0;
  halso-och-sjukvarden.7 9,1; halso-och-sjukvarden.8 9,2; halso-och-sjukvarden.10 10,2
forsakringskassan 2: process:forsakringskassan 4,1; forsakringskassan.2 6,1; forsakringskassan.3
  7,1; forsakringskassan.4 7,0; forsakringskassan.5a 8,1; forsakringskassan.5b 9,1;
  forsakringskassan.5c 9,0
arbetsformedlingen 3: process:arbetsformedlingen 8,0; arbetsformedlingen.2 1,0; arbetsformedlingen.3
  1,1; arbetsformedlingen.6 1,2; arbetsformedlingen.7 2,2; arbetsformedlingen.8 2,1;
  arbetsformedlingen.9 3,2; arbetsformedlingen.11 4,2; arbetsformedlingen.12 4,1;
  arbetsformedlingen.13 5,1; arbetsformedlingen.14 4,0
jobbtorg 3: process:jobbtorg 7,0; jobbtorg.1 2,1; jobbtorg.2 3,1; jobbtorg.3 4,1; jobbtorg.4 5,1;
  jobbtorg.5 0,2; jobbtorg.6b 1,1; jobbtorg.7 1,0
gemensam 0: process:finsamteam 11,15; finsamteam.1 11,6; finsamteam.3 11,8; finsamteam.4 11,9;
  finsamteam.5 11,11; finsamteam.6 11,12; finsamteam.8 11,13; finsamteam.9 11,14;
  process:finsam-insatser 12,5; finsam-insatser.1 12,7; finsam-insatser.1a 12,8; finsam-insatser.2
  12,9; finsam-insatser.3 12,10; finsam-insatser.4 12,14; finsam-insatser.5 12,15
""",
}
